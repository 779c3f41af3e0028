import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { logOnPlatform } from '../auth/platform-log';
import { legalTableColumns, legalTableOf, mayBegin, type LegalEntry } from '../domain/legal-table';
import type { PlainDate } from '../domain/plain-date';
import { csvRows, sameHeader } from '../files/csv';
import { decodeFile } from '../files/decode';
import { FileFault } from '../files/file-fault';

export interface NewLegalTable {
  name: string;
  /** The first day on which it holds. */
  from: PlainDate;
  today: PlainDate;
  source: AsyncIterable<Buffer>;
}

/** Why a table is refused, as a whole. */
export class LegalTableRefused extends Error {}

/** The table that comes with the program; the operator replaces it by the official one. */
const shipped = {
  name: '付属の表',
  /** From this day the order (主務省令) says what 別表第二 had said. */
  from: '2024-05-27',
  path: join(__dirname, '../legal/legal-table.csv'),
};

export async function loadShippedLegalTable(client: ClientBase): Promise<void> {
  const { name, from, path } = shipped;
  const entries = await entriesIn(createReadStream(path));
  await inTransaction(client, async () => {
    if ((await keptEntries(client)).length > 0) return;
    await store(client, entries, { name, from });
  });
}

/** What the operator does: from a day on this table holds, and no other. */
export async function loadLegalTable(client: ClientBase, table: NewLegalTable): Promise<number> {
  const { from, today, source } = table;
  try {
    const entries = await entriesIn(source);
    await inTransaction(client, async () => {
      if (!mayBegin(await keptEntries(client), from, today))
        throw new LegalTableRefused('a table begins today at the earliest, and does not replace one that has begun');
      await client.query('delete from shared.legal_entry where valid_from >= $1', [from]);
      await client.query('update shared.legal_entry set valid_to = $1 where coalesce(valid_to > $1, true)', [from]);
      await store(client, entries, table);
    });
    return entries.length;
  } catch (error) {
    if (error instanceof LegalTableRefused)
      await logOnPlatform(client, { operation: 'loadLegalTable', result: 'BAD_USER_INPUT' });
    throw error;
  }
}

async function entriesIn(source: AsyncIterable<Buffer>): Promise<LegalEntry[]> {
  const rows: string[][] = [];
  try {
    const { text } = decodeFile(source);
    for await (const batch of csvRows(text, { columns: legalTableColumns.length })) rows.push(...batch);
  } catch (error) {
    throw error instanceof FileFault ? new LegalTableRefused(error.message) : error;
  }
  const [header = [], ...below] = rows;
  if (!sameHeader(header, legalTableColumns)) throw new LegalTableRefused('FILE_HEADER');
  if (below.length === 0) throw new LegalTableRefused('FILE_EMPTY');
  const table = legalTableOf(below);
  const firstRowLine = 2;
  if (!table.ok) throw new LegalTableRefused(`line ${table.row + firstRowLine}, ${table.column}: ${table.reason}`);
  return table.entries;
}

async function inTransaction(client: ClientBase, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Locked, so that of two that load at once the second sees what the first has stored. */
async function keptEntries(client: ClientBase): Promise<{ validFrom: PlainDate }[]> {
  await client.query('lock table shared.legal_entry in share row exclusive mode');
  const { rows } = await client.query<{ validFrom: PlainDate }>(
    'select distinct valid_from::text as "validFrom" from shared.legal_entry',
  );
  return rows;
}

async function store(
  client: ClientBase,
  entries: readonly LegalEntry[],
  { name, from }: Pick<NewLegalTable, 'name' | 'from'>,
): Promise<void> {
  await client.query(
    `insert into shared.legal_entry (table_name, law, item, area, requester_kind, affair_code, affair_name, procedure_code,
       procedure_name, information_code, information_name, provider_kind, consent_required, valid_from)
     select $1, law, item, area, "requesterKind", "affairCode", "affairName", "procedureCode",
       "procedureName", "informationCode", "informationName", "providerKind", "consentRequired", $2
     from json_to_recordset($3) as r (law text, item text, area text, "requesterKind" text, "affairCode" text,
       "affairName" text, "procedureCode" text, "procedureName" text, "informationCode" text, "informationName" text,
       "providerKind" text, "consentRequired" boolean)`,
    [name, from, JSON.stringify(entries)],
  );
  await logOnPlatform(client, { operation: 'loadLegalTable', result: 'OK' });
}
