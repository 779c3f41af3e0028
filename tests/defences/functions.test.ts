import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { BorrowedRole } from '../support/borrowed-role';
import { contextFaults, theftFaults } from '../support/context-attack';
import { definerFaults, signedInTwo } from '../support/definer-attack';
import { saidOf } from '../support/login-role';
import { SpoiltCopy } from '../support/spoilt';
import { tablesOf } from '../support/tenancy-attack';
import { catalogueFaults } from '../support/tenancy-catalogue';
import { makeTwoInsurers, type MadeInsurer } from '../support/two-insurers';
import { checkMutants, type RoutineMutant } from './routine-mutants';
import { expectNoticed, type Verdict } from './report';
import { triggerProofs } from './trigger-proofs';
import { attackWithin, within, type Table } from './within';

let copy: SpoiltCopy;
let owner: Client;
let victim: MadeInsurer;
let attacker: MadeInsurer;
let signedIn: Awaited<ReturnType<typeof signedInTwo>>;
let tables: Map<string, Table>;
beforeAll(async () => {
  copy = await SpoiltCopy.make('functions');
  owner = copy.owner;
  tables = new Map((await tablesOf(owner)).map((table) => [table.name, table]));
  [victim, attacker] = await makeTwoInsurers(copy.url);
  signedIn = await signedInTwo(copy.url);
});
afterAll(() => copy.drop());

const attacked = (name: string) => () => attackWithin(owner, { table: tables.get(name)!, victim, attacker });

/** What procedures do for another insurer than that of the context, or without one. */
async function procedureFaults(): Promise<string[]> {
  const faults: string[] = [];
  const line = await BorrowedRole.of(owner, 'handling_write');
  const linkage = await BorrowedRole.of(owner, 'handling_linkage');
  const call = async (who: BorrowedRole, sql: string, permitted: string) => {
    const said = saidOf(await who.attempt(sql, [], { undo: true }));
    if (said !== permitted) faults.push(`${sql}: ${said}`);
  };
  await line.begin(attacker.claims);
  await call(line, `call tenancy.set_import_due('${randomUUID()}', now(), ${victim.id})`, 'refused');
  await call(line, `call tenancy.refresh_statistics(${victim.id})`, 'refused');
  await line.end();
  await linkage.begin(null);
  await call(linkage, `select tenancy.enqueue('send-message', '${randomUUID()}')`, 'refused');
  await linkage.end();
  await linkage.begin(attacker.claims);
  await call(linkage, `select tenancy.enqueue('drop-everything', '${randomUUID()}')`, '22023');
  await linkage.end();
  return faults;
}

/** Of those that others only see once they are committed. */
const committed: Record<string, () => Promise<string[]>> = {
  verified_context: () => contextFaults(copy.url),
  ...Object.fromEntries(
    [
      ...['set_start_code', 'forget_credentials', 'end_sessions', 'sessions_of_insurer', 'sign_ins_of_insurer'],
      ...['reserve_login_id', 'login_prefix'],
    ].map((name) => [name, () => definerFaults(copy.url, signedIn)]),
  ),
};

const killers: Record<string, () => Promise<string[]>> = {
  is_own_entry: attacked('operation_log'),
  is_acting: attacked('account_change'),
  follow_decision: attacked('account_change'),
  set_import_due: procedureFaults,
  refresh_statistics: procedureFaults,
  enqueue: procedureFaults,
};

async function provenTriggers(name: string): Promise<string[]> {
  const proofs = Object.entries(triggerProofs).filter(([trigger]) => trigger === name);
  const faults: string[] = [];
  for (const [trigger, { proof }] of proofs) if (!(await proof(owner, attacker))) faults.push(trigger);
  return faults;
}

async function verdictOf({ routine, name, mutant, spoil, mend }: RoutineMutant): Promise<Verdict> {
  const verdict = { defence: `\`${routine}\``, mutant };
  const whole = committed[name];
  if (whole !== undefined) {
    const said = await copy.whileSpoilt({ spoil, mend }, whole);
    return { ...verdict, killers: said.length > 0 ? ['attack'] : [] };
  }
  const trigger = Object.entries(triggerProofs).find(([, each]) => each.routine === name)?.[0];
  const look = killers[name] ?? (trigger === undefined ? undefined : () => provenTriggers(trigger));
  const said = look === undefined ? [] : await within(owner, spoil, look);
  return { ...verdict, killers: said.length > 0 ? ['attack'] : [] };
}

test('nothing is found while all checks of functions stand', async () => {
  for (const look of [
    ...Object.values(killers),
    () => definerFaults(copy.url, signedIn),
    () => contextFaults(copy.url),
  ])
    expect(await within(owner, '', look)).toEqual([]);
}, 30_000);

test('a check inside a function that is left out is noticed, whichever it is [S1-3.3-25, S1-3.3-34]', async () => {
  const verdicts: Verdict[] = [];
  for (const mutant of await checkMutants(owner)) verdicts.push(await verdictOf(mutant));
  expectNoticed('Checks inside functions', verdicts);
  expect(await catalogueFaults(owner)).toEqual([]);
}, 120_000);

test('a function that runs as its owner and no longer says where it looks is noticed', async () => {
  const { rows } = await owner.query<{ routine: string }>(
    `select oid::regprocedure::text as routine from pg_proc
     where prosecdef and pronamespace in ('tenancy'::regnamespace, 'shared'::regnamespace) order by 1`,
  );
  const verdicts: Verdict[] = [];
  for (const { routine } of rows) {
    const said = await within(owner, `alter routine ${routine} reset search_path`, () => catalogueFaults(owner));
    const isNoticed = said.some((fault) => fault.startsWith(`${routine} runs with`));
    verdicts.push({ defence: `\`${routine}\``, mutant: 'unpinned', killers: isNoticed ? ['catalogue'] : [] });
  }
  expectNoticed('Search paths', verdicts);
});

interface TriggerRow {
  name: string;
  table: string;
}

test('a trigger that is switched off is noticed by what it no longer does', async () => {
  const { rows } = await owner.query<TriggerRow>(
    `select tgname as name, tgrelid::regclass::text as table from pg_trigger join pg_class c on c.oid = tgrelid
     where not tgisinternal and c.relnamespace in ('isolated'::regnamespace, 'shared'::regnamespace) order by 1`,
  );
  const verdicts: Verdict[] = [];
  for (const { name, table } of rows) {
    const proof = triggerProofs[name]?.proof;
    const shows = (spoil: string) => within(owner, spoil, async () => (proof ? proof(owner, attacker) : null));
    const isProven = (await shows('')) === true;
    const isNoticed = (await shows(`alter table ${table} disable trigger ${name}`)) === false;
    const killers = isProven && isNoticed ? ['what it does'] : [];
    verdicts.push({ defence: `\`${name}\` of \`${table}\``, mutant: 'switched off', killers });
  }
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(triggerProofs).sort());
  expectNoticed('Triggers', verdicts);
});

test('a context that others can read where it is written is noticed', async () => {
  const both = ['select on pg_stat_activity', 'execute on function pg_stat_get_activity(integer)'];
  const each = (words: (what: string) => string) => both.map(words).join('; ');
  const mutant = {
    spoil: each((what) => `grant ${what} to public`),
    mend: each((what) => `revoke ${what} from public`),
  };
  const verdict = async (look: () => Promise<string[]>, killer: string) =>
    (await copy.whileSpoilt(mutant, look)).some((fault) => fault.includes('pg_stat')) ? [killer] : [];
  const killers = [
    ...(await verdict(() => theftFaults(copy.url), 'attack')),
    ...(await verdict(() => catalogueFaults(owner), 'catalogue')),
  ];
  const bound = await copy.without('tenancy.verified_context()', /parts\[5\] <> '0' .*pg_backend_pid\(\)/, 'false');
  const stolen = await copy.whileSpoilt(bound, () => theftFaults(copy.url));
  expect(stolen).toEqual(['a stolen context: 2 rows']);
  expectNoticed('Contexts', [
    { defence: 'activity views', mutant: 'granted to public', killers },
    { defence: 'the bound backend', mutant: 'left out', killers: ['a stolen context'] },
  ]);
});
