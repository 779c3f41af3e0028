import { declarationOf } from '../../src/auth/operations';
import { fingerprintOf } from '../../src/workflows/create-partner';
import { registerOperatorTerminal } from '../../src/workflows/register-terminal';
import { addresses, codeIn, type Asked } from '../support/addresses';
import { asOwner } from '../support/database';
import { allCells, drawn, type Cell } from '../support/matrix-cells';
import { MatrixStaff } from '../support/matrix-staff';
import { testAuthority } from '../support/partner';
import { TestPlatform } from '../support/platform';
import { registeredTerminal, type Seat } from '../support/terminal';

const { asked, total } = drawn(allCells(addresses));

let test_: TestPlatform;
let staff: MatrixStaff;
let seats: Record<string, Seat>;
beforeAll(async () => {
  test_ = await TestPlatform.start({ terminalPort: true });
  const [insurer, another] = [await test_.newInsurer(), await test_.newInsurer()];
  const registered = async (kind: 'INTEGRATED' | 'CORE' | 'CLAIM_ONLINE', { id } = insurer) =>
    registeredTerminal(test_, id, kind);
  const unknown = async () => ({ id: '', identity: await (await testAuthority()).issue({ name: 'unknown' }) });
  const integrated = await registered('INTEGRATED');
  const core = await registered('CORE');
  const shown = {
    ...{ INTEGRATED: integrated, NOT_ASSIGNED: integrated, CORE: core, CLAIM_ONLINE: await registered('CLAIM_ONLINE') },
    ...{
      ANOTHER_INSURERS: await registered('INTEGRATED', another),
      OPERATOR: await unknown(),
      UNKNOWN: await unknown(),
    },
  };
  const fingerprints = Object.fromEntries(
    Object.entries(shown).map(([place, { identity }]) => [place, fingerprintOf(identity.certificate)]),
  );
  await registerOperatorTerminal(test_.platform, { name: '運用端末', fingerprint: fingerprints['OPERATOR']! });
  staff = new MatrixStaff(insurer.id, { fingerprints, onlyTerminal: core.id });
  const nobody = { loginId: '', accountId: null };
  seats = {};
  for (const [place, { identity }] of Object.entries(shown)) seats[place] = await test_.seat(nobody, identity);
});
afterAll(() => test_.close());

const codesOfUse = new Set<string>([
  ...['SIGNED_OUT', 'SESSION_LOCKED', 'PASSWORD_EXPIRED', 'SECOND_FACTOR_REQUIRED', 'TERMINAL_NOT_PERMITTED'],
  ...['NOT_PERMITTED', 'PRIVILEGE_LEVEL', 'MY_NUMBER_HANDLING_OFF', 'REAUTHENTICATION_REQUIRED'],
]);
const notAnswered = new Set(['INTERNAL_SERVER_ERROR', 'UNAVAILABLE', 'TOO_MANY_TRIES', 'GRAPHQL_VALIDATION_FAILED']);

/** What the running server says: past the guard it is of no matter here what is found or wrong. */
async function observed(cell: Pick<Cell, 'address' | 'place'>, cookie: string, tries = 5): Promise<string> {
  const { address, place } = cell;
  const { path, method, body } = address as Asked;
  const send = () => seats[place]!.send(path, { method, body, headers: { cookie } });
  // A connection that waited may be ended by the server at the moment it is used again.
  const response = await send().catch(send);
  const text = await response.text();
  if (path !== '/graphql' && response.status < 300) return 'ALLOWED';
  const code = codeIn(text);
  // On a machine that is busy: it says nothing of permissions, and asks to be asked again.
  if (code === 'UNAVAILABLE' && tries > 0) return observed(cell, cookie, tries - 1);
  if (notAnswered.has(code)) return `${code} ${text.slice(0, 200)}`;
  return codesOfUse.has(code) ? code : 'ALLOWED';
}

const said = ({ address, ...circumstances }: Cell, outcome: string): string =>
  `${address.name} (${address.operation}) ${Object.values(circumstances).join(' ')}: ${outcome}`;

test('everybody may do what is declared for the kind of ID, duty, level, handling, terminal and day, and nothing else [S1-3.3-01, S1-3.3-03, S1-3.3-07, S1-3.3-33, S1-3.3-37, S1-3.3-41, S1-3.3-61]', async () => {
  expect(total).toBeGreaterThanOrEqual(50_000);
  const requests = asked.map(({ cell, outcome }) => ({ cell, outcome, cookie: staff.cookieOf(cell) }));
  await asOwner(test_.databaseUrl, (owner) => staff.write(owner));
  // A session that was just read is remembered, so those of one session come one after the other.
  requests.sort((one, other) => one.cookie.localeCompare(other.cookie));
  const faults: string[] = [];
  const queue = requests.values();
  const line = async (): Promise<void> => {
    for (const { cell, outcome, cookie } of queue) {
      const code = await observed(cell, cookie);
      if (code !== outcome) faults.push(`${said(cell, outcome)}, but was ${code}`);
    }
  };
  await Promise.all([1, 2, 3, 4].map(line));
  expect([`${faults.length} of ${requests.length}`, faults.slice(0, 20)]).toEqual([`0 of ${requests.length}`, []]);
}, 300_000);

test('each outcome is reached at each operation at which it can be', () => {
  const { asked } = drawn(allCells(addresses));
  const reached = new Set(asked.map(({ cell, outcome }) => `${cell.address.operation} ${outcome}`));
  const missing = addresses
    .filter(({ operation }) => declarationOf(operation).partner === undefined)
    .filter(({ operation }) => !reached.has(`${operation} ALLOWED`));
  expect(missing.map(({ name }) => name)).toEqual([]);
});
