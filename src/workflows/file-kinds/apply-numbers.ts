import type { InsurerSession } from '../../db/insurer-session';
import { statement } from '../../db/statements';
import type { NumberEffect } from '../../domain/number-book';
import { allAnswered, mapInTurns } from '../in-turns';
import { numberKeyOf } from '../registration-book';
import { approvedEffects } from '../staged-effects';
import { storeNumbers, type NumberEntry, type NumberRecord } from '../store-numbers';
import { placeOfRow, withCell, type Applied, type Applying, type WaitingRow } from './file-rules';
import { knownAbout, numberRowOf, type KnownPerson, type NumberFile, type Said } from './number-file';

const lockSubscribers = statement('lock-subscribers');
const moment = statement('moment');

interface ReadyRow<Row> {
  line: number;
  row: Row;
  said: Said;
  index: Buffer | null;
  subscriberId: string;
  mayDo: NumberEffect[];
}

export const applyNumbers =
  <Row>(file: NumberFile<Row>) =>
  async (rows: WaitingRow[], { session, cipher, work }: Applying): Promise<Applied> => {
    const ready = await mapInTurns(rows, (waiting): ReadyRow<Row> => {
      const { line, cells, myNumber, myNumberIndex, subscriberId, effects } = waiting;
      const plain = myNumber === null ? '' : cipher.decrypt(myNumber, placeOfRow(work.id, line)).toString('utf8');
      const { row } = file.judge(withCell(cells, file.myNumberColumn, plain));
      if (row === null) throw new Error(`staged line ${line} was taken and is not acceptable now`);
      return { line, row, said: file.said(row), index: myNumberIndex, subscriberId, mayDo: approvedEffects(effects) };
    });
    await session.run(lockSubscribers, [[...new Set(ready.map(({ subscriberId }) => subscriberId))]]);
    const [locked] = await session.run<{ at: Date }>(moment);
    const { find, book } = await knownAbout(session, file, ready);
    const refused: Applied['refused'] = [];
    const entries: NumberEntry[] = [];
    for (const { line, row, said, index, subscriberId, mayDo } of ready) {
      const found = find(row);
      // Only those are locked whom the approver saw.
      if (!found.ok || found.person.id !== subscriberId) {
        refused.push({ line, fault: found.ok ? file.otherPerson : found.code });
        continue;
      }
      if (said.later) continue;
      const taken = book.take(subscriberId, numberRowOf(file, said, numberKeyOf(index)), mayDo);
      if (!taken.ok) refused.push({ line, fault: taken.code });
      else if (taken.effect !== 'NONE') entries.push(entryOf(taken.effect, found.person, said));
    }
    await storeInWaves(session, entries, {
      ...{ cipher, recordedAt: locked!.at, importId: work.id },
      ...{ formCode: file.formCode, registeredBy: work.uploadedById },
    });
    return { stored: rows.length - refused.length, refused, renamed: [] };
  };

const entryOf = (kind: NumberEntry['kind'], person: KnownPerson, said: Said): NumberEntry => ({
  kind,
  subscriberId: person.id,
  // What is cancelled is not stored again.
  myNumber: kind === 'CANCEL' ? null : said.myNumber,
  missingReason: said.missingReason,
  missingMemo: said.missingMemo,
  symbolNumber: [person.symbol, person.number, person.cardBranch].join('-'),
  relationshipCode: person.relationshipCode,
  name: person.nameKanji,
  birthDate: person.birthDate,
  sex: person.sex,
});

/** One statement takes no person twice; a file nearly never has one twice among so few rows. */
async function storeInWaves(session: InsurerSession, entries: NumberEntry[], record: NumberRecord): Promise<void> {
  for (let rest = entries; rest.length > 0;) {
    const seen = new Set<string>();
    const again: NumberEntry[] = [];
    const wave = rest.filter((entry) => {
      const isFirst = !seen.has(entry.subscriberId);
      if (isFirst) seen.add(entry.subscriberId);
      else again.push(entry);
      return isFirst;
    });
    await allAnswered(storeNumbers(session, wave, record));
    rest = again;
  }
}
