import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type { Person } from './person';
import type { TestInsurer } from './platform';

export type ResultRow = Record<string, string>;

/** A result file by the names of its columns. */
export const resultRows = (bytes: Buffer, encoding: 'utf8' | 'cp932' = 'utf8'): ResultRow[] =>
  parse<ResultRow>(iconv.decode(bytes, encoding), { columns: true, bom: true });

/** Uploads, has a second person approve where that is asked for, and reads the result. */
export async function imported(
  insurer: TestInsurer,
  uploader: Person,
  file: string | Buffer,
  encoding?: 'utf8' | 'cp932',
  kind?: string,
): Promise<ResultRow[]> {
  const { id, state } = await uploader.uploaded(file, undefined, kind);
  if (state === 'AWAITING_APPROVAL') {
    const approver = await insurer.handler();
    await approver.approve(id);
    await approver.importIn(['APPLIED'], id);
  }
  return resultRows(await uploader.result(id), encoding);
}

export const verdictsOf = (rows: ResultRow[]): string[] => rows.map((row) => row['判定結果コード'] || row['判定結果']!);
