import type { InsurerSession } from '../db/insurer-session';
import type { FileImportState, NextState } from '../domain/file-import';
import { FileImport } from '../entities/file-import';

/** Moves an import by one conditional update; a move that the table of states does not have does not compile. False: somebody was faster. */
export async function moveImport<From extends FileImportState>(
  session: InsurerSession,
  id: string,
  { from, to, ...changes }: { from: From; to: NextState<From> } & Partial<Omit<FileImport, 'state'>>,
): Promise<boolean> {
  return (await session.rows.update(FileImport, { id, state: from }, { ...changes, state: to })) > 0;
}
