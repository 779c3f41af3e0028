import type { Client } from 'pg';

export interface RoutineMutant {
  /** With its arguments. */
  routine: string;
  name: string;
  mutant: string;
  spoil: string;
  mend: string;
}

/** How a check may look, and what it becomes when it is left out. */
const ways: { pattern: RegExp; instead: string }[] = [
  // Whatever ends in an exception.
  { pattern: /\bif ((?:(?!\bif\b)[\s\S])*?) then(?=\s+raise exception)/g, instead: 'if false then' },
  // One of its alternatives.
  { pattern: /(?<=is not true) or [^;]*?(?= then)/g, instead: '' },
  { pattern: /(?<=is null) or until > [^;]*?(?= then)/g, instead: '' },
  // Whose it is, and of when.
  { pattern: /\w+\.\w+ = tenancy\.current_insurer\(\)/g, instead: 'true' },
  { pattern: /\w+\.xmin = pg_current_xact_id\(\)::xid/g, instead: 'true' },
  // Who acts.
  {
    pattern: /(?:coalesce\([^()]*\)|\blevel) = (?:context\[\d\]|\(tenancy\.verified_context\(\)\)\[2\])/g,
    instead: 'true',
  },
  { pattern: /\w+\.kind = 'GENERAL' or tenancy\.is_acting\(null\)/g, instead: 'true' },
  { pattern: /not tenancy\.is_acting\(null\) and/g, instead: 'false and' },
  // What the ledger or the credentials have to say.
  { pattern: /\w+\.kind = '\w+' and \w+\.decision = '\w+'/g, instead: 'true' },
  { pattern: /\(s\.password_hash is null or s\.temporary_until is not null\)/g, instead: 'true' },
];

const readRoutines = `select p.oid::regprocedure::text as routine, proname as name, pg_get_functiondef(p.oid) as sql
  from pg_proc p where pronamespace in ('tenancy'::regnamespace, 'shared'::regnamespace) and prokind in ('f', 'p')
    and proname not in ('isolate', 'share', 'make_log_month', 'open_job_queue')
  order by 1`;

/** Every function of ours without one of its checks; those of the owner's alone are no defence. */
export async function checkMutants(owner: Client): Promise<RoutineMutant[]> {
  const { rows } = await owner.query<{ routine: string; name: string; sql: string }>(readRoutines);
  return rows.flatMap(({ routine, name, sql: mend }) =>
    ways.flatMap(({ pattern, instead }) =>
      Array.from(mend.matchAll(pattern), (found) => ({
        ...{ routine, name, mend },
        mutant: `without ${shortened(found[1] ?? found[0])}`,
        spoil: mend.slice(0, found.index) + instead + mend.slice(found.index + found[0].length),
      })),
    ),
  );
}

const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return `\`${line.length > 60 ? `${line.slice(0, 60)}…` : line}\``;
};
