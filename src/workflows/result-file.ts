import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import type { FileImport } from '../entities/file-import';
import { encodeCp932 } from '../files/cp932';
import { csvLine } from '../files/csv';
import type { InsurerCipher, Place } from '../vault/insurer-cipher';
import { rulesOf } from './file-kinds/by-kind';
import type { JudgedRow } from './file-kinds/file-rules';

const resultRows = statement('result-rows');
const insertResultPart = statement('insert-result-part');

const rowsPerPart = 2_000;
const byteOrderMark = '\ufeff';

export const placeOfPart = (importId: string, part: number): Place => ({
  table: 'result_part',
  row: `${importId} ${part}`,
});

/** The input's columns, the My Number left empty, then the verdict of each row; in the encoding of the input. */
export async function writeResult(
  session: InsurerSession,
  { id, kind, encoding }: FileImport,
  cipher: InsurerCipher,
): Promise<void> {
  const encode = (text: string): Buffer => (encoding === 'CP932' ? encodeCp932(text).bytes : Buffer.from(text, 'utf8'));
  const { resultHeader, resultCells } = rulesOf[kind];
  const header = csvLine(resultHeader);
  let text = encoding === 'CP932' ? header : byteOrderMark + header;
  let last = 0;
  for (let part = 0; ; part += 1) {
    const rows = await session.run<JudgedRow & { line: number }>(resultRows, [id, last, rowsPerPart]);
    text += rows.map((row) => csvLine(resultCells(row))).join('');
    if (text !== '')
      await session.run(insertResultPart, [id, part, cipher.encrypt(encode(text), placeOfPart(id, part))]);
    if (rows.length < rowsPerPart) return;
    text = '';
    last = rows.at(-1)!.line;
    await session.renew();
  }
}
