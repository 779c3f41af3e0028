import { asOwner } from './database';

export interface KeptEntry {
  operation: string;
  result: string;
  rowCount: number | null;
  branchNumbers: string[] | null;
  subject: string | null;
  affair: string | null;
  accountId: string | null;
  terminalId: string | null;
  requestId: string | null;
}

/** What the operation log (操作ログ) holds of an insurer, oldest first. */
export const operationLog = (url: string, insurerId: number): Promise<KeptEntry[]> =>
  asOwner(url, async (client) => {
    const { rows } = await client.query<KeptEntry>(
      `select operation, result, row_count as "rowCount", branch_numbers as "branchNumbers", subject, affair,
         account_id as "accountId", terminal_id as "terminalId", request_id as "requestId"
       from isolated.operation_log where insurer_id = $1 order by at`,
      [insurerId],
    );
    return rows;
  });

export interface PlatformEntry {
  operation: string;
  result: string;
  loginId: string | null;
  belongsTo: number | null;
  address: string | null;
}

/** What the platform noted of one request. */
export const platformLog = (url: string, requestId: string): Promise<PlatformEntry[]> =>
  asOwner(url, async (client) => {
    const { rows } = await client.query<PlatformEntry>(
      `select operation, result, login_id as "loginId", belongs_to as "belongsTo", address
       from shared.platform_log where request_id = $1 order by at`,
      [requestId],
    );
    return rows;
  });

/** Why the platform says it refused one request. */
export const reasonsKept = (url: string, requestId: string): Promise<string[]> =>
  asOwner(url, async (client) => {
    const { rows } = await client.query<{ entry: string }>(
      `select operation || ' ' || result || ' ' || subject as entry from shared.platform_log where request_id = $1`,
      [requestId],
    );
    return rows.map(({ entry }) => entry);
  });

/** How many rows of an insurer the named tables hold. */
export const rowCounts = (url: string, insurerId: number, tables: readonly string[]): Promise<Record<string, number>> =>
  asOwner(url, async (client) => {
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const { rows } = await client.query<{ n: number }>(
        `select count(*)::integer as n from isolated.${table} where insurer_id = $1`,
        [insurerId],
      );
      counts[table] = rows[0]!.n;
    }
    return counts;
  });

export const subscriberTables = [
  'subscriber',
  'eligibility_id',
  'eligibility_period',
  'my_number',
  'past_my_number',
  'past_particulars',
];
