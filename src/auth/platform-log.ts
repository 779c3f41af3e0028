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
}

export async function logOnPlatform(client: Pick<ClientBase, 'query'>, entry: PlatformEntry): Promise<void> {
  const { operation, result, requestId, loginId, belongsTo, address } = entry;
  await client.query(
    'insert into shared.platform_log (operation, result, request_id, login_id, belongs_to, address) values ($1, $2, $3, $4, $5, $6)',
    [operation, result, requestId ?? null, loginId ?? null, belongsTo ?? null, address ?? null],
  );
}
