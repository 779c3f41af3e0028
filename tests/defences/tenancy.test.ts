import type { Client } from 'pg';
import { saidOf } from '../support/login-role';
import { SpoiltCopy } from '../support/spoilt';
import { tablesOf } from '../support/tenancy-attack';
import { catalogueFaults } from '../support/tenancy-catalogue';
import { insertion, makeTwoInsurers, newMarks, samples, type MadeInsurer, type Marks } from '../support/two-insurers';
import { expectNoticed, type Verdict } from './report';
import { keyMutants, policyMutants, referenceMutants, rowSecurityMutants, type TableMutant } from './tenancy-mutants';
import { attackWithin, attempt, within, type Table } from './within';

// A check that never fails proves nothing: each defence of each table is taken away, and the checks have to say so.

let copy: SpoiltCopy;
let owner: Client;
let tables: Map<string, Table>;
let victim: MadeInsurer;
let attacker: MadeInsurer;
beforeAll(async () => {
  copy = await SpoiltCopy.make('defences');
  owner = copy.owner;
  tables = new Map((await tablesOf(owner)).map((table) => [table.name, table]));
  [victim, attacker] = await makeTwoInsurers(copy.url);
});
afterAll(() => copy.drop());

/** The catalogue has to say it of this very thing; whether others notice is for the page to tell. */
async function verdictOf(mutant: TableMutant, look?: () => Promise<string[]>): Promise<Verdict> {
  return within(owner, mutant.spoil, async () => {
    const killers = (await catalogueFaults(owner)).some((fault) => fault.includes(mutant.said)) ? ['catalogue'] : [];
    if (look && (await look()).length > 0) killers.push('attack');
    return { defence: mutant.defence, mutant: mutant.mutant, killers };
  });
}

const attacking = ({ table: name, isPartition }: TableMutant) =>
  isPartition ? undefined : () => attackWithin(owner, { table: tables.get(name)!, victim, attacker });

test('the attack within a transaction finds nothing while all defences stand', async () => {
  expect(await catalogueFaults(owner)).toEqual([]);
  expect(tables.size).toBeGreaterThan(40);
  for (const table of tables.values())
    expect(await within(owner, '', () => attackWithin(owner, { table, victim, attacker }))).toEqual([]);
});

/** Of these another policy names the insurer as well and keeps them shut alone, and the log is read by nobody. */
const shutTwice = ['my_number', 'operation_log', 'replaced_my_number', 'staged_row'];

test('a policy that is dropped, opened, made permissive or for one role is noticed at every table [S1-3.3-34]', async () => {
  const verdicts: Verdict[] = [];
  const notAttacked: string[] = [];
  for (const mutant of await policyMutants(owner)) {
    const verdict = await verdictOf(mutant, attacking(mutant));
    verdicts.push(verdict);
    const isGone = mutant.mutant === 'dropped' || mutant.mutant === 'using (true)';
    const isOwnRow = mutant.defence.startsWith('policy `insurer_isolation`');
    if (isOwnRow && isGone && !mutant.isPartition && !verdict.killers.includes('attack'))
      notAttacked.push(mutant.table);
  }
  expectNoticed('Policies', verdicts);
  // Opened only: dropped, nothing is seen at all, which the attack notices too.
  expect(notAttacked).toEqual(shutTwice);
}, 120_000);

test('row security that is switched off, or no longer binds the owner, is noticed at every table', async () => {
  const verdicts: Verdict[] = [];
  for (const mutant of await rowSecurityMutants(owner))
    verdicts.push(await verdictOf(mutant, mutant.mutant === 'disable' ? attacking(mutant) : undefined));
  expectNoticed('Row security', verdicts);
}, 120_000);

const rowOf = (table: string, own: Marks, references: Marks, by?: string): Record<string, unknown> => ({
  insurer_id: attacker.id,
  ...samples[table]!(own, references, by),
});

/** Puts in what another insurer has as well. */
async function sameAsAnother(table: string): Promise<string[]> {
  const of = { ...attacker.marks, ...attacker.spare };
  const { sql, values } = insertion(table, rowOf(table, victim.marks, of));
  const said = saidOf(await attempt(owner, sql, values));
  return said === '1 rows' ? [] : [said];
}

test('a key without the insurer is noticed, whichever it is', async () => {
  const verdicts: Verdict[] = [];
  for (const mutant of await keyMutants(owner))
    verdicts.push(
      await verdictOf(mutant, async () => (mutant.table === 'insurer_policy' ? [] : sameAsAnother(mutant.table))),
    );
  expectNoticed('Keys', verdicts);
}, 60_000);

test("a reference without the insurer is noticed: another's row would do", async () => {
  const verdicts: Verdict[] = [];
  for (const mutant of await referenceMutants(owner)) {
    const table = tables.get(mutant.table);
    const to = table?.references.find(({ column }) => column === mutant.column)?.to as keyof Marks;
    const refers = async () => {
      if (table === undefined || table.name === 'insurer_policy') return [];
      const of = { ...attacker.marks, ...attacker.spare };
      const row = { ...rowOf(table.name, newMarks(), of, mutant.column), [mutant.column]: victim.marks[to] };
      const { sql, values } = insertion(table.name, row);
      const said = saidOf(await attempt(owner, sql, values));
      return said === '1 rows' ? [said] : [];
    };
    verdicts.push(await verdictOf(mutant, refers));
  }
  expectNoticed('References', verdicts);
}, 60_000);
