import type { FuzzWorld } from './world';

const kept = `
  select request_id as "requestId", to_jsonb(e) - array['at', 'id', 'request_id'] as entry from isolated.operation_log e
  where insurer_id = any ($1) and at >= $3 and request_id = any ($2)
  union all
  select request_id, to_jsonb(e) - array['at', 'id', 'request_id'] from shared.platform_log e
  where at >= $3 and request_id = any ($2)`;

/** Of the connection and the time of day. */
const passing = new Set(['time', 'pid', 'hostname', 'requestId', 'ms']);

/** What was kept and logged of requests since a moment, by their ids. */
export async function entriesOf(
  { owner, test, ...world }: FuzzWorld,
  { ids, since }: { ids: string[]; since: Date },
): Promise<Map<string, string[]>> {
  const entries = new Map<string, string[]>();
  const add = (requestId: string, entry: unknown): void => {
    entries.set(requestId, [...(entries.get(requestId) ?? []), JSON.stringify(entry)]);
  };
  const insurers = [world.asking, world.maker].map(({ insurer }) => insurer.id);
  type Row = { requestId: string; entry: object };
  const { rows } = await owner.query<Row>(kept, [insurers, ids, since]);
  for (const { requestId, entry } of rows) add(requestId, entry);
  for (const line of test.logged) {
    const logged = JSON.parse(line) as Record<string, unknown>;
    if (typeof logged['requestId'] !== 'string') continue;
    const said = Object.entries(logged).filter(([name]) => !passing.has(name));
    add(logged['requestId'], Object.fromEntries(said));
  }
  return entries;
}
