import type { InsurerSession, Remaining } from '../db/insurer-session';
import { statement } from '../db/statements';
import { doubtKinds, givenColumns, givenFields, type DoubtKind, type GivenRow } from '../domain/doubt';
import { registrationColumns } from '../domain/registration-row';
import type { RowFault } from '../domain/row-faults';
import type { FileImport } from '../entities/file-import';
import { rulesOf } from './file-kinds/by-kind';

const raiseDoubts = statement('raise-doubts');
const raiseScreenDoubt = statement('raise-screen-doubt');

const faultOf = (kind: DoubtKind): RowFault => `MY_NUMBER_${kind}`;

/** At the end of applying: what was refused because a My Number is, or would be, two persons'. */
export async function raiseDoubtsOf(session: InsurerSession, work: FileImport): Promise<void> {
  const columns = givenColumns(rulesOf[work.kind].columns);
  for (const kind of doubtKinds)
    await session.run(raiseDoubts, [work.id, kind, columns, work.uploadedById, faultOf(kind)]);
}

/** The same for a registration typed on screen, as what remains of its refused mutation. */
export function doubtAboutTyped(cells: readonly string[], blindIndex: Buffer, accountId: string): Remaining {
  const columns = givenColumns(registrationColumns);
  const fields = givenFields.map((field, at) => [field, cells[columns[at] ?? -1] ?? null]);
  const row = { ...Object.fromEntries(fields), line: null } as GivenRow;
  return {
    statement: raiseScreenDoubt,
    values: [null, 'LINKED_TO_ANOTHER', JSON.stringify(row), accountId, blindIndex],
  };
}
