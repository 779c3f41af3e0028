import { randomBytes, randomUUID } from 'node:crypto';
import { declarationOf } from '../../src/auth/operations';
import { requirementOf } from '../../src/auth/requires';
import { institutionCodeOf } from '../../src/domain/institution';
import { isSubscriberBranchNumber, subscriberBranchNumberFrom } from '../../src/domain/subscriber-branch-number';
import { buildSchema } from '../../src/schema';
import { asOwner } from '../support/database';
import { aMyNumber, anInput } from '../support/made';
import type { Partner } from '../support/partner';
import { TestPlatform, type TestInsurer } from '../support/platform';
import { allProbes, type Probe } from '../support/probes';
import { asInsurer, insertion, newMarks, samples } from '../support/two-insurers';

// A thousand questions.
jest.setTimeout(120_000);

let test_: TestPlatform;
let a: Partner;
let b: TestInsurer;
let bsOwn: Partner;
let registered: Record<string, string | null>;
/** Of the person whose rows are in every table of B. */
let branchNumber: string;
/** Whatever names a row of B: ids, numbers, words, cursors. */
let identifiers: string[];

beforeAll(async () => {
  test_ = await TestPlatform.start({ partnerPort: true });
  b = await test_.newInsurer();
  a = await (await test_.newInsurer()).coreSystem({ affair: 'ELIGIBILITY' });
  bsOwn = await b.coreSystem({ affair: 'ELIGIBILITY' });
  registered = anInput({ myNumber: aMyNumber() });
  await bsOwn.get(register, { input: registered });
  branchNumber = aBranchNumber();
  await aRowInEveryTable(b.id);
  identifiers = [
    ...new Set([...(await namesIn(b.id)), ...(await cursorsOf(bsOwn)), institutionCodeOf(b.insurerNumber)]),
  ];
});
afterAll(() => test_.close());

const register =
  'mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { subscriberBranchNumber } }';

const aBranchNumber = (): string => subscriberBranchNumberFrom(randomBytes(10));

/** Beside what was registered: the insurer has its keys already, everything else is there once. */
const aRowInEveryTable = (insurerId: number): Promise<void> =>
  asOwner(test_.databaseUrl, async (owner) => {
    const marks = newMarks();
    const claims = { insurerId, accountId: marks.account, privilegeLevel: 'WRITE', affair: 'ELIGIBILITY' } as const;
    await asInsurer(owner, claims, async () => {
      for (const [table, sample] of Object.entries(samples).filter(([name]) => name !== 'data_key')) {
        const named = table === 'subscriber' ? { subscriber_branch_number: branchNumber } : {};
        const { sql, values } = insertion(table, { insurer_id: insurerId, ...sample(marks, marks), ...named });
        await owner.query(sql, values);
      }
    });
  });

const tables = (): Promise<string[]> =>
  asOwner(test_.databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = 'isolated'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`,
    );
    return rows.map(({ name }) => name);
  });

/** Whatever a row says in one word: ids, and texts that are no sentence. */
async function namesIn(insurerId: number): Promise<string[]> {
  const isolated = await tables();
  return asOwner(test_.databaseUrl, async (owner) => {
    const found: string[] = [];
    for (const table of isolated) {
      const { rows } = await owner.query<{ value: string }>(
        `select distinct value from isolated.${table} t, jsonb_each_text(to_jsonb(t)) c (key, value)
         where t.insurer_id = $1 and c.key ~ '(^|_)(id|number|symbol|key|kanji|kana)$' 
           and value ~ '^.{4,}$' and value not like '_x%' and value not in ('true', 'false') and c.key <> 'insurer_id'`,
        [insurerId],
      );
      found.push(...rows.map(({ value }) => value));
    }
    return found;
  });
}

async function cursorsOf(partner: Partner): Promise<string[]> {
  const page = '(first: 1) { pageInfo { endCursor } }';
  const lists = await partner.get<Record<string, { pageInfo: { endCursor: string } }>>(
    `{ subscribers${page} inquiries${page} }`,
  );
  return Object.values(lists).map(({ pageInfo }) => pageInfo.endCursor);
}

const isId = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(text);

/** Of the same form, and nobody's. */
function unknownLike(identifier: string): string {
  if (isId(identifier)) return randomUUID();
  if (isSubscriberBranchNumber(identifier)) return aBranchNumber();
  const signs = [...identifier].map((sign) => (/[0-9]/.test(sign) ? '7' : /[a-z]/i.test(sign) ? 'q' : 'ヌ'));
  return signs.join('');
}

const answerTo = async (partner: Partner, probe: Probe, identifier: string, beside: string): Promise<string> => {
  const variables = probe.variablesWith(identifier, beside);
  const response = await partner.post('/graphql', { query: probe.query, variables });
  return `${response.status} ${await response.text()}`;
};

/** Is an identifier of B answered differently from one that is nobody's? */
function teller(partner: Partner, probe: Probe): (identifier: string) => Promise<boolean> {
  const unknown = new Map<string, Promise<string>>();
  return async (identifier) => {
    const nobodys = unknownLike(identifier);
    const form = isId(identifier) ? 'id' : isSubscriberBranchNumber(identifier) ? 'branch number' : nobodys;
    if (!unknown.has(form)) unknown.set(form, answerTo(partner, probe, nobodys, nobodys));
    return (await answerTo(partner, probe, identifier, branchNumber)) !== (await unknown.get(form));
  };
}

/** The places in which some identifier is known. */
async function knownIn(partner: Partner, probes: Probe[]): Promise<string[]> {
  const telling: string[] = [];
  const atOnce = 8;
  for (const probe of probes) {
    const isTold = teller(partner, probe);
    const fitting = identifiers.filter((identifier) => probe.isId || !isId(identifier));
    let told = false;
    for (let from = 0; from < fitting.length && !told; from += atOnce)
      told = (await Promise.all(fitting.slice(from, from + atOnce).map(isTold))).includes(true);
    if (told) telling.push(`${probe.field} ${probe.place}`);
  }
  return telling;
}

/** All rows of the insurer in one word; what is only written by being asked is left out. */
const stateOf = async (insurerId: number): Promise<Record<string, string>> => {
  const isolated = (await tables()).filter((table) => table !== 'operation_log');
  return asOwner(test_.databaseUrl, async (owner) => {
    const state: Record<string, string> = {};
    for (const table of isolated) {
      const { rows } = await owner.query<{ state: string }>(
        `select count(*) || ' ' || md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as state
         from isolated.${table} t where insurer_id = $1`,
        [insurerId],
      );
      state[table] = rows[0]!.state;
    }
    return state;
  });
};

const probes = allProbes(buildSchema());
const forCoreSystems = probes.filter(({ field }) => declarationOf(requirementOf(field)!).coreSystem);
const forOthers = probes.filter((probe) => !forCoreSystems.includes(probe));

test('A’s core system is told of everything that is B’s what it is told of what does not exist, and changes nothing of it', async () => {
  const before = await stateOf(b.id);
  expect(await knownIn(a, forCoreSystems)).toEqual([]);
  for (const probe of forOthers) {
    const answer = await answerTo(a, probe, branchNumber, branchNumber);
    expect([probe.field, answer]).toEqual([probe.field, expect.stringContaining('"NOT_PERMITTED"')]);
  }
  expect(await stateOf(b.id)).toEqual(before);
});

test('what B has registered is registered at A as if nobody had it', async () => {
  const before = await stateOf(b.id);
  const unknown = anInput({ myNumber: aMyNumber() });
  for (const input of [unknown, registered])
    expect(await a.get(register, { input })).toEqual({
      registerSubscriber: { subscriberBranchNumber: expect.any(String) },
    });
  expect(await stateOf(b.id)).toEqual(before);
});

/** Not permitted, or of all insurers, or without the certificate that would have to be named beside it. */
const ofNobody = [
  ...['subscribers search.cardBranch', 'subscribers search.myNumber', 'institutions kind', 'institutions name'],
  'correctCertificate input.subscriberBranchNumber',
];

test('B’s own core system, asking the same, is told', async () => {
  const told = await knownIn(bsOwn, forCoreSystems);
  const places = forCoreSystems.map(({ field, place }) => `${field} ${place}`);
  expect(places.filter((place) => !told.includes(place) && !ofNobody.includes(place))).toEqual([]);
});
