import { revokeCertificate, fingerprintOf } from '../../src/workflows/create-partner';
import { anAssignment, confirm, draftAssignment, of, stop, twoManagers } from '../support/accounts';
import { Balancer } from '../support/balancer';
import { asOwner } from '../support/database';
import { sendJson } from '../support/http';
import { rowCounts } from '../support/kept';
import { aFile, aMyNumber } from '../support/made';
import { Partner, testAuthority } from '../support/partner';
import { Person } from '../support/person';
import { password, type TestInsurer, type TestPlatform } from '../support/platform';
import { Processes, type ServerProcess } from '../support/processes';
import { Seat } from '../support/terminal';
import { until } from '../support/until';

let processes: Processes;
let one: ServerProcess;
let other: ServerProcess;
/** Makes people and insurers; it takes no work, and nobody asks it for anything else. */
let maker: TestPlatform;
let insurer: TestInsurer;
let managers: { drafter: Person; confirmer: Person };

beforeAll(async () => {
  processes = await Processes.onDatabaseOfTheirOwn();
  // Both find the database empty: one makes the tables, the other waits for it.
  [one, other] = await Promise.all([processes.start(), processes.start()]);
  maker = await processes.maker();
  insurer = await maker.newInsurer();
  const { drafter, confirmer } = await twoManagers(insurer);
  managers = { drafter: at(one, drafter), confirmer: at(one, confirmer) };
}, 60_000);
afterAll(async () => {
  await maker.close();
  await processes.close();
});

const me = '{ me { loginId } }';
const search = '{ subscribers { edges { cursor } } }';

/** The same browser, which the balancer now sends there. */
function at({ url }: { url: string }, person: Person): Person {
  const there = new Person(url, person.loginId, person.accountId);
  there.cookie = person.cookie;
  return there;
}

async function signedInAt(server: ServerProcess, person: Person): Promise<Person> {
  const there = at(server, person);
  expect((await there.signIn(password)).status).toBe(200);
  return there;
}

async function seatAt(server: ServerProcess, person: Person): Promise<{ seat: Seat; terminalId: string }> {
  const { identity, id } = await insurer.terminal();
  const { certificate } = await testAuthority();
  const seat = new Seat(server.terminalUrl, person.loginId, identity, certificate, person.accountId);
  expect((await seat.signIn(password)).status).toBe(200);
  return { seat, terminalId: id };
}

const codeOf = async (person: Person, asked: string): Promise<string> =>
  (await person.ask(asked)).errors?.[0]?.extensions.code ?? 'OK';

/** What the other process says at last, and whether it still permitted what it was asked a second after the change. */
async function seenAfter(change: () => Promise<unknown>, answer: () => Promise<string>): Promise<[string, boolean]> {
  expect(await answer()).toBe('OK');
  await change();
  const changed = performance.now();
  let permitted = changed;
  const said = await until(async () => {
    const asked = performance.now();
    const code = await answer();
    if (code === 'OK') permitted = asked;
    return code !== 'OK' && code;
  });
  return [said, permitted - changed >= 1_000];
}

test('who signs in at one process is signed in at the other', async () => {
  const person = await signedInAt(one, await insurer.person());
  expect(await at(other, person).get(me)).toEqual({ me: { loginId: person.loginId } });
});

/** At the first process; each person is signed in there. */
const takenAway: [what: string, then: string, change: (here: Person) => Promise<unknown>][] = [
  ['the session that its owner ends', 'SIGNED_OUT', (here) => here.post('/auth/sign-out', {})],
  ['the session whose screen is locked', 'SESSION_LOCKED', (here) => here.post('/auth/lock', {})],
  [
    'the session that a manager ends',
    'SIGNED_OUT',
    ({ accountId: id }) => managers.drafter.get('mutation ($id: ID!) { endSession(accountId: $id) { id } }', { id }),
  ],
  [
    'the ID that is suspended',
    'SIGNED_OUT',
    async ({ accountId }) => of(await stop(managers.drafter, 'suspendAccount', accountId), 'suspendAccount'),
  ],
  [
    'the duty that is left',
    'SIGNED_OUT',
    async ({ accountId }) => of(await stop(managers.drafter, 'leaveDuty', accountId), 'leaveDuty'),
  ],
  [
    'the right that the next assignment has not',
    'NOT_PERMITTED',
    async ({ accountId }) => {
      const less = anAssignment({ operations: ['viewSubscriber'] });
      const { id } = of(await draftAssignment(managers.drafter, accountId, less), 'draftAssignment');
      of(await confirm(managers.confirmer, id), 'confirmChange');
    },
  ],
];

test('what is taken away at one process is gone at the other within a second', async () => {
  const people = await Promise.all(takenAway.map(() => insurer.person()));
  const ofPeople = takenAway.map(async ([what, , change], number) => {
    const here = await signedInAt(one, people[number]!);
    const there = at(other, here);
    return [
      what,
      ...(await seenAfter(
        () => change(here),
        () => codeOf(there, search),
      )),
    ];
  });
  const { identity, loginId } = await insurer.coreSystem();
  const partner = new Partner(other.partnerUrl, loginId, identity, (await testAuthority()).certificate);
  const revoked = () => revokeCertificate(maker.platform, fingerprintOf(identity!.certificate));
  const { seat, terminalId: id } = await seatAt(other, await insurer.person());
  const given = () =>
    managers.drafter.get('mutation ($id: ID!) { revokeTerminal(id: $id, reason: "紛失") { state } }', { id });
  expect(
    await Promise.all([
      ...ofPeople,
      seenAfter(revoked, () => codeOf(partner, search)).then((seen) => ['a partner’s certificate', ...seen]),
      seenAfter(given, () => codeOf(seat, search)).then((seen) => ['a terminal', ...seen]),
    ]),
  ).toEqual([
    ...takenAway.map(([what, then]) => [what, then, false]),
    ['a partner’s certificate', 'CERTIFICATE_REFUSED', false],
    ['a terminal', 'TERMINAL_NOT_PERMITTED', false],
  ]);
  for (const each of [partner, seat]) each.close();
});

test('handling of My Numbers that is switched on at one process is on at the other, and off as well', async () => {
  const person = await signedInAt(one, await insurer.person());
  await person.switchHandlingOn(password);
  const there = at(other, person);
  expect(await there.get('{ me { affair } }')).toEqual({ me: { affair: 'ELIGIBILITY' } });
  const affairThere = async () =>
    (await there.get<{ me: { affair: string | null } }>('{ me { affair } }')).me.affair === null ? 'OFF' : 'OK';
  const off = () => person.get('mutation { switchMyNumberHandling(on: false) { affair } }');
  expect(await seenAfter(off, affairThere)).toEqual(['OFF', false]);
});

test('an ID that is used at a terminal of one process is no longer used at that of the other [S1-3.3-05]', async () => {
  const person = await insurer.person();
  const { seat: first } = await seatAt(one, person);
  let second: Seat | undefined;
  const signInThere = async () => void ({ seat: second } = await seatAt(other, person));
  expect(await seenAfter(signInThere, () => codeOf(first, me))).toEqual(['SIGNED_OUT', false]);
  expect(await codeOf(second!, me)).toBe('OK');
  for (const each of [first, second!]) each.close();
});

test('wrong passwords are counted together: ten tries in all, not ten at each process [S1-3.3-04]', async () => {
  const { loginId } = await insurer.person();
  const from = '127.0.90.1';
  const tryAt = ({ url }: ServerProcess) => sendJson(`${url}/auth/sign-in`, { loginId, password: 'wrong' }, { from });
  const answers = await Promise.all(Array.from({ length: 24 }, (_, n) => tryAt(n % 2 === 0 ? one : other)));
  const answered = (status: number) => answers.filter((answer) => answer.status === status).length;
  expect([answered(401), answered(429)]).toEqual([10, 14]);
});

/** Files of insurers of their own, uploaded at each process in turn and approved at the other. */
async function approvedFiles(count: number, rows: number): Promise<{ insurer: TestInsurer; importId: string }[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const [here, there] = number % 2 === 0 ? [one, other] : [other, one];
      const own = await maker.newInsurer();
      const [clerk, colleague] = [await own.handler(), await own.handler()];
      const file = aFile(Array.from({ length: rows }, (_row, n) => ({ number: String(n), myNumber: aMyNumber() })));
      const { id } = await at(here, clerk).uploaded(file, ['AWAITING_APPROVAL']);
      of(await at(there, colleague).approve(id), 'approveFileImport');
      return { insurer: own, importId: id };
    }),
  );
}

const tables = ['subscriber', 'eligibility_id', 'eligibility_period', 'my_number', 'past_particulars', 'staged_row'];
const allOnce = (rows: number) => ({
  ...{ subscriber: rows, eligibility_id: rows, eligibility_period: rows, my_number: rows },
  ...{ past_particulars: 0, staged_row: 0 },
});
const stored = (given: TestInsurer) => rowCounts(processes.databaseUrl, given.id, tables);
const isStored = async (given: TestInsurer, rows: number) => {
  const { subscriber, staged_row: staged } = await stored(given);
  return subscriber === rows && staged === 0;
};

/** By how many connections an insurer's turn is held (import-worker.ts). */
const turns = () =>
  asOwner(processes.databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ insurer: number; holders: number }>(
      `select objid::integer as insurer, count(*)::integer as holders from pg_locks
       where locktype = 'advisory' and classid = 7401 and objsubid = 2 and granted group by objid`,
    );
    return rows;
  });

test('an import is gone on with by one process; when that is killed by the other, and no row is stored twice', async () => {
  const rows = 600;
  const seen: number[] = [];
  const taken = until(async () => {
    seen.push(...(await turns()).map(({ holders }) => holders));
    return seen.length > 0;
  });
  const files = await approvedFiles(4, rows);
  await taken;
  expect(await one.end('SIGKILL')).toBeNull();
  const started = processes.start();
  started.catch(() => undefined);
  for (const { insurer: own } of files) {
    await until(() => isStored(own, rows));
    expect(await stored(own)).toEqual(allOnce(rows));
  }
  one = await started;
  expect([...new Set(seen)]).toEqual([1]);
  expect(other.warned).toEqual([]);
}, 60_000);

test('processes are replaced one after the other without a request that fails', async () => {
  const balancer = await Balancer.before(one.url, other.url);
  const person = await signedInAt(one, await insurer.person({ operations: ['searchSubscribers', 'uploadFile'] }));
  const browser = at(balancer, person);
  let isOver = false;
  let done = 0;
  const failed: string[] = [];
  const ask = async (): Promise<void> => {
    while (!isOver) {
      const said = await codeOf(browser, search).catch(String);
      done += 1;
      if (said !== 'OK') failed.push(said);
    }
  };
  const load = Promise.all(Array.from({ length: 3 }, ask));
  const more = async (count: number) => {
    const from = done;
    await until(async () => done > from + count);
  };
  try {
    await more(20);
    expect(await one.end()).toBe(0);
    await more(20);
    one = await processes.start();
    balancer.servers.splice(0, 1, one.url);
    await more(20);
    expect(await other.end()).toBe(0);
    await more(20);
  } finally {
    isOver = true;
    await load;
    await balancer.close();
  }
  expect(failed).toEqual([]);
}, 60_000);
