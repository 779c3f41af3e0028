import type { ClientBase } from 'pg';

/** What happens before an insurer is known, and what the platform operator does. */
export interface PlatformEntry {
  operation: string;
  result: string;
  requestId?: string;
  loginId?: string;
  /** The insurer of a known login ID, also when it was refused. */
  belongsTo?: number | null;
  address?: string;
  /** What it was about, other than persons; or why it was refused. */
  subject?: string | null;
}

export async function logOnPlatform(client: Pick<ClientBase, 'query'>, entry: PlatformEntry): Promise<void> {
  const { operation, result, requestId, loginId, belongsTo, address, subject } = entry;
  await client.query(
    `insert into shared.platform_log (operation, result, request_id, login_id, belongs_to, address, subject)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [operation, result, requestId ?? null, loginId ?? null, belongsTo ?? null, address ?? null, subject ?? null],
  );
}
