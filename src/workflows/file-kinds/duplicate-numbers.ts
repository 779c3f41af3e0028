import type { InsurerSession } from '../../db/insurer-session';
import { statement } from '../../db/statements';
import type { RowFault } from '../../domain/row-faults';

const duplicateNumbers = statement('duplicate-numbers');
const markDuplicateNumbers = statement('mark-duplicate-numbers');

export interface DuplicateRule {
  /** Faulty rows that count as well when a My Number is looked for among two persons. */
  counted: readonly RowFault[];
  /** Those of them whose fault gives way to this one. */
  marked: readonly RowFault[];
}

/** All rows that give one My Number to different persons are refused. */
export async function refuseDuplicateNumbers(
  session: InsurerSession,
  importId: string,
  { counted, marked }: DuplicateRule = { counted: [], marked: [] },
): Promise<void> {
  const found = await session.run<{ index: Buffer }>(duplicateNumbers, [importId, counted]);
  if (found.length === 0) return;
  await session.run(markDuplicateNumbers, [importId, found.map(({ index }) => index), marked]);
}
