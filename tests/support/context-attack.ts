import { randomBytes, randomUUID } from 'node:crypto';
import type { Claims } from '../../src/db/signed-context';
import { asLoginRole, contextOf, LoginRole, roles, saidOf, signed } from './login-role';
import { makeTwoInsurers } from './two-insurers';

const read = 'select insurer_id from isolated.subscriber';

/** Contexts that the server did not sign for this session, and why; the body is `claims` unless said. */
function wrongContexts(
  claims: Claims,
  { victim, backend }: { victim: number; backend: number },
): Record<string, string> {
  const right = contextOf(claims, backend);
  const [body, mac] = [right.slice(0, -65), right.slice(-64)];
  const parts = body.split('.');
  const withPart = (place: number, value: string) =>
    parts.map((part, index) => (index === place ? value : part)).join('.');
  const past = String(Math.floor(Date.now() / 1000) - 1);
  return {
    'names another insurer': `${withPart(0, String(victim))}.${mac}`,
    'names another person': `${withPart(1, randomUUID())}.${mac}`,
    'names another affair': `${withPart(3, 'BENEFIT')}.${mac}`,
    'lives longer': `${withPart(5, '99999999999')}.${mac}`,
    'lost its last character': right.slice(0, -1),
    'lost its first character': right.slice(1),
    'lost its signature': body,
    'has a signature of zeros': `${body}.${'0'.repeat(64)}`,
    'is signed with another key': signed(withPart(0, String(victim)), randomBytes(32)),
    'is only a signature': mac,
    'is a bare number': String(victim),
    'is a dot': '.',
    'begins with other letters': `保険者${right}`,
    'ends with a line': `${right}\n`,
    'has expired': signed(withPart(5, past)),
    'belongs to another backend': signed(withPart(4, String(backend + 1))),
    'has a part too few': signed(parts.slice(1).join('.')),
    'has a part too many': signed(`${victim}.${body}`),
  };
}

/** What a session sees that sets app.context itself, as anybody may who runs SQL. */
export async function contextFaults(url: string): Promise<string[]> {
  const [a, b] = await makeTwoInsurers(url);
  return asLoginRole(url, 'handling_read', async (line) => {
    const faults: string[] = [];
    const under = async (value: string) => {
      await line.begin(null);
      await line.client.query(`select set_config('app.context', $1, true)`, [value]);
      const outcome = await line.attempt(read);
      await line.end();
      return outcome;
    };
    const right = await under(contextOf(b.claims, line.backend));
    if (!right.ok || right.rows.some(({ insurer_id }) => insurer_id !== b.id) || right.count === 0)
      faults.push(`the right context: ${saidOf(right)}`);
    const empty = saidOf(await under(''));
    if (empty !== '0 rows') faults.push(`an empty context: ${empty}`);
    for (const [why, value] of Object.entries(wrongContexts(b.claims, { victim: a.id, backend: line.backend }))) {
      const said = saidOf(await under(value));
      if (said !== 'refused') faults.push(`a context that ${why}: ${said}`);
    }
    return faults;
  });
}

/** The theft: a session of the same login role looks for another's context while it lives, and uses it. */
export async function theftFaults(url: string): Promise<string[]> {
  const [a] = await makeTwoInsurers(url);
  const faults: string[] = [];
  await asLoginRole(url, 'handling_read', async (owner) => {
    await owner.begin(a.claims);
    const own = await owner.attempt(read);
    if (!own.ok || own.count === 0) faults.push('the context does not work for its owner');
    const literal = await owner.client.query<{ context: string }>(`select current_setting('app.context') as context`);
    await asLoginRole(url, 'handling_read', async (thief) => {
      await thief.begin(null);
      for (const look of [
        'select query from pg_stat_activity',
        'select query from pg_stat_get_activity(null)',
        `select query from pg_stat_get_activity(${owner.backend})`,
        'select pg_stat_get_backend_activity(id) from pg_stat_get_backend_idset() as id',
      ]) {
        const said = saidOf(await thief.attempt(look));
        if (said !== 'refused') faults.push(`${look}: ${said}`);
      }
      await thief.client.query(`select set_config('app.context', $1, true)`, [literal.rows[0]!.context]);
      const said = saidOf(await thief.attempt(read));
      if (said !== 'refused') faults.push(`a stolen context: ${said}`);
    });
    await owner.end();
  });
  return faults;
}

/** Ways from a login role to another, to the owner, or to the key. */
export async function climbingFaults(url: string): Promise<string[]> {
  const faults: string[] = [];
  const owner = new URL(url).username;
  for (const role of roles) {
    const line = await LoginRole.connect(url, role);
    await line.begin(null);
    const mine = (await line.client.query<{ name: string }>('select current_user as name')).rows[0]!.name;
    const others = [
      ...roles.filter((other) => other !== role).map((other) => mine.slice(0, -role.length) + other),
      owner,
    ];
    const ways = others.flatMap((other) => [
      `set role "${other}"`,
      `set local role "${other}"`,
      `set session authorization "${other}"`,
      `select set_config('role', '${other}', true)`,
      `select set_config('session_authorization', '${other}', true)`,
      `grant "${other}" to current_user`,
    ]);
    const reaching = [
      'select from tenancy.context_key',
      'update tenancy.context_key set inner_block = outer_block',
      'select from tenancy.role_prefix',
      'alter table isolated.subscriber disable row level security',
      'drop policy insurer_isolation on isolated.subscriber',
      'create policy open on isolated.subscriber using (true)',
      'create table isolated.mine ()',
      'create temporary table subscriber ()',
      'create function tenancy.mine() returns integer language sql return 1',
      `call tenancy.isolate('isolated.subscriber', 'select to ${role}')`,
      `call tenancy.make_log_month('2090-01-01')`,
      'create role mine',
      'alter role current_user bypassrls',
      'alter role current_user createrole',
      'set session_replication_role = replica',
    ];
    for (const way of [...ways, ...reaching]) {
      const said = saidOf(await line.attempt(way, [], { undo: true }));
      if (said !== 'refused') faults.push(`${role}: ${way}: ${said}`);
    }
    // Permitted, but then it is an error where a policy applies, not a way round it.
    if (!['authenticator', 'worker', 'platform_operator'].includes(role)) {
      await line.attempt('set row_security = off');
      const said = saidOf(await line.attempt(read));
      if (said !== 'refused') faults.push(`${role}: row_security = off: ${said}`);
    }
    await line.end();
    await line.close();
  }
  return faults;
}
