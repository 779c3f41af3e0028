import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { poolSizes, type Door, type Doors } from './data-sources';
import { InsurerSession } from './insurer-session';
import { pools } from './roles';

/** Why the server does not start. */
export class StartRefused extends Error {}

/**
 * Refuses to serve when tenancy could be walked around: a login role that owns something, is a superuser or bypasses
 * policies; a table of insurers without its policy; contexts that another session could read and use.
 */
export async function assertSafeToServe(doors: Doors): Promise<void> {
  const faults = (await Promise.all(Object.values(doors).map(({ pool }) => roleFaults(pool)))).flat();
  const { pool } = doors.authenticator;
  faults.push(...(await tableFaults(pool)), ...(await connectionFaults(pool)));
  if (faults.length > 0) throw new StartRefused([...new Set(faults)].join('; '));
}

/** The same while all connections may be at work: asked over one of them. */
export async function faultsWhileServing({ authenticator: { pool } }: Doors): Promise<string[]> {
  const faults = [await roleFaults(pool, Object.keys(pools)), await tableFaults(pool), await connectionFaults(pool)];
  return faults.flat();
}

/** Whether the database takes what somebody else has signed. */
export async function believesForgedContexts(door: Door): Promise<boolean> {
  const claims = { insurerId: 1, accountId: null, privilegeLevel: 'NONE', affair: null } as const;
  const forged = await InsurerSession.open({ door, contextKey: randomBytes(32), claims, readOnly: true });
  return forged
    .ending(null, () => forged.run(believing))
    .then(
      () => true,
      (error: { code?: string }) => {
        if (error.code === insufficientPrivilege) return false;
        throw error;
      },
    );
}

const insufficientPrivilege = '42501';
const believing = { name: undefined, text: 'select $1::integer = tenancy.current_insurer() as believed' };

/** Of those named, as they are called before the prefix; else of who asks. */
async function roleFaults(pool: Pool, roles: readonly string[] | null = null): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; unsafe: boolean; owns: boolean; member: boolean }>(
    `select r.rolname as name, r.rolsuper or r.rolbypassrls or r.rolcreaterole as unsafe,
      exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relowner = r.oid and n.nspname in ('isolated', 'shared', 'tenancy')) as owns,
      exists (select from pg_auth_members m where m.member = r.oid) as member
    from pg_roles r where r.rolname = current_user and $1::text[] is null
      or r.rolname = any (select left(current_user, -length('authenticator')) || role from unnest($1::text[]) as role)`,
    [roles],
  );
  return rows.flatMap(({ name, unsafe, owns, member }) => [
    ...(unsafe ? [`role ${name} is a superuser, creates roles or bypasses policies`] : []),
    ...(owns ? [`role ${name} owns tables`] : []),
    ...(member ? [`role ${name} is a member of another role`] : []),
  ]);
}

/** Exactly one permissive policy: a second would be an alternative to it. Restrictive ones only take away. */
async function tableFaults(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'isolated' and c.relkind in ('r', 'p') and not (
      c.relrowsecurity and c.relforcerowsecurity
      and array(
        select concat_ws(' ', p.polname, p.polcmd, p.polroles, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
        from pg_policy p where p.polrelid = c.oid and p.polpermissive)
      = array['insurer_isolation * {0} (insurer_id = tenancy.current_insurer()) (insurer_id = tenancy.current_insurer())'])
    union all
    select 'my_number' where not exists (
      select from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'isolated' and c.relname = 'my_number' and not p.polpermissive and p.polcmd = '*'
        and pg_get_expr(p.polqual, p.polrelid) = '(insurer_id = tenancy.handling_insurer())'
        and pg_get_expr(p.polwithcheck, p.polrelid) = '(insurer_id = tenancy.handling_insurer())')`);
  return rows.map(({ name }) => `table isolated.${name} is without its policy, or has a looser one`);
}

async function connectionFaults(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ free: number }>(`
    select current_setting('max_connections')::integer - current_setting('superuser_reserved_connections')::integer as free`);
  const needed = Object.values(poolSizes).reduce((sum, size) => sum + size, 0);
  return rows[0]!.free < needed ? [`${needed} connections are needed and ${rows[0]!.free} allowed`] : [];
}
