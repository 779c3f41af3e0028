import { Client, escapeIdentifier } from 'pg';
import { readCatalogue } from './catalogue';
import { planOf, type Step } from './plan';
import { faultsOf } from './rules';

/** Why nothing is distributed. */
export class DistributionRefused extends Error {}

export interface Prepared {
  hasCitus: boolean;
  steps: Step[];
}

/** Refuses tables that cannot be distributed; what is left to be done with the others. */
export async function prepareDistribution(owner: Client): Promise<Prepared> {
  const catalogue = await readCatalogue(owner);
  const isMigrated = catalogue.tables.some(({ name }) => name.startsWith('isolated.'));
  const faults = isMigrated ? faultsOf(catalogue) : ['the database has no tables yet: kakehashi migrate comes first'];
  if (faults.length > 0) throw new DistributionRefused(faults.join('\n'));
  const hasCitus = (await owner.query(`select from pg_extension where extname = 'citus'`)).rowCount === 1;
  return { hasCitus, steps: planOf(catalogue, hasCitus ? await doneAlready(owner) : new Set()) };
}

/** Step by step, each in a transaction of its own: what was broken off is gone on with by calling it again. */
export async function distributeTables(owner: Client, tell: (line: string) => void): Promise<number> {
  const { hasCitus, steps } = await prepareDistribution(owner);
  if (!hasCitus) throw new DistributionRefused('this database has no Citus: CREATE EXTENSION citus comes first');
  const faults = await clusterFaults(owner);
  if (faults.length > 0) throw new DistributionRefused(faults.join('\n'));
  await setForGood(owner);
  for (const { tells, sql } of steps) {
    tell(tells);
    await owner.query(sql);
  }
  return steps.length;
}

async function doneAlready(owner: Client): Promise<Set<string>> {
  const { rows } = await owner.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name
    from pg_dist_partition d join pg_class c on c.oid = d.logicalrelid join pg_namespace n on n.oid = c.relnamespace
    where d.partmethod = 'h' or (d.partmethod = 'n' and d.repmodel = 't')`);
  return new Set(rows.map(({ name }) => name));
}

async function clusterFaults(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ sees: boolean; first: boolean; others: boolean }>(`
    select (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as sees,
      exists (select from pg_dist_node where groupid = 0) as first,
      exists (select from pg_dist_node where shouldhaveshards and noderole = 'primary') as others`);
  const { sees, first, others } = rows[0]!;
  return [
    // The policies are forced: else it would distribute empty tables, and leave the rows behind.
    ...(sees ? [] : ['DATABASE_URL must be of a superuser here: any other owner does not see the rows to be moved']),
    ...(first ? [] : ['the first machine is not known to itself: citus_set_coordinator_host comes first']),
    ...(others ? [] : ['there is no machine to take rows: citus_add_node comes first']),
  ];
}

/** For sessions that begin from now on, and for this one. */
async function setForGood(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>('select current_database() as name');
  for (const setting of settings) {
    await owner.query(`alter database ${escapeIdentifier(rows[0]!.name)} set ${setting}`);
    await owner.query(`set ${setting}`);
  }
}

const settings = [
  // The context reaches the machine where the rows are.
  `citus.propagate_set_commands = 'local'`,
  // Ours only touch rows of the same insurer (rules.ts).
  'citus.enable_unsafe_triggers = on',
];
