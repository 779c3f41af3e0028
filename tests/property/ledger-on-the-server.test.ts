import { Client } from 'pg';
import { allOperations, grantableTo } from '../../src/auth/operations';
import { statement } from '../../src/db/statements';
import { uuidV7 } from '../../src/db/uuid-v7';
import { accountStateOn } from '../../src/domain/account';
import { societyKind } from '../../src/domain/institution';
import type { Rights } from '../../src/domain/assignment';
import { addDays, startInJapan } from '../../src/domain/plain-date';
import { affairs } from '../../src/domain/privilege-level';
import { operatorSession, proceduresOf } from '../../src/workflows/create-insurer';
import { enterChange } from '../../src/workflows/enter-change';
import { managersRights, nextEvent, randomFrom, type Words } from '../support/ledger-events';
import { actors, World, type Event, type Wanted } from '../support/ledger-model';
import type { Answer, Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

const sequences = 150;
const events = 8;

/** Midday, and later with every sequence. */
let clock = new Date(startInJapan('2027-04-01').getTime() + 12 * 3_600_000);
let test_: TestPlatform;
let insurer: TestInsurer;
let other: TestInsurer;
let people: Person[];
let owner: Client;
let words: Words;
beforeAll(async () => {
  test_ = await TestPlatform.start({ now: () => clock });
  owner = new Client({ connectionString: test_.databaseUrl });
  await owner.connect();
  [insurer, other] = [await test_.newInsurer(), await test_.newInsurer()];
  people = [];
  for (const { insurer: own, kind } of actors)
    people.push(await (own === 'A' ? insurer : other).person({ kind, level: 'LINKAGE' }));
  words = {
    operations: ['searchSubscribers', 'viewSubscriber', 'registerSubscriber'],
    managing: ['viewAccounts', 'draftAccounts', 'decideChanges', 'stopAccounts'],
    procedures: (await proceduresOf(test_.platform, societyKind)).slice(0, 2),
  };
});
afterAll(async () => {
  await owner.end();
  await test_.close();
});

/** Time passes, and everybody has just shown who they are. */
async function everybodyIsBack(): Promise<void> {
  const loginIds = people.map(({ loginId }) => loginId);
  await owner.query(
    'update shared.session set signed_in_at = $1, last_seen_at = $1, authenticated_at = $1 where login_id = any ($2)',
    [clock, loginIds],
  );
  await owner.query('update shared.sign_in set password_set_at = $1 where login_id = any ($2)', [clock, loginIds]);
}

const insertAssignment = statement('insert-assignment');

async function grantAsOperator(to: Person, rights: Rights, today: string): Promise<void> {
  const session = await operatorSession(test_.platform, insurer.id);
  await session.ending(null, async () => {
    const id = uuidV7();
    const given = [rights.affairs, rights.privilegeLevel, rights.operations, rights.procedures, rights.terminals];
    await session.run(insertAssignment, [id, to.accountId, ...given, today, null]);
    await enterChange(
      session,
      { kind: 'ASSIGN', accountId: to.accountId, assignmentId: id, reason: '' },
      { by: null, now: clock },
    );
  });
}

/** One world, acted twice: on the model, and by GraphQL. */
class Sequence {
  readonly world = new World(
    clock,
    { operations: allOperations, grantable: grantableTo('GENERAL'), procedures: words.procedures, terminals: [] },
    {
      ...{
        affairs,
        privilegeLevel: 'LINKAGE',
        operations: allOperations,
        procedures: words.procedures,
        terminals: null,
      },
    },
  );
  readonly accounts: string[] = people.map(({ accountId }) => accountId!);
  readonly changes: string[] = [];

  constructor(private readonly name: string) {}

  async act(event: Event): Promise<void> {
    const expected = this.world.apply(event);
    clock = this.world.now;
    if (event.act === 'nextDay') return everybodyIsBack();
    if (event.act === 'grant') return grantAsOperator(people[event.to]!, event.rights, this.world.today);
    if (expected === null) return;
    const answer = await this.#ask(event);
    expect([event, codeOf(answer)]).toEqual([event, expected]);
    const [entered] = Object.values(answer.data ?? {});
    if (event.act === 'open' && entered) this.accounts.push(entered.account.id);
    if (entered && ['open', 'assign', 'resume'].includes(event.act)) this.changes.push(entered.id);
  }

  #ask(event: Exclude<Event, { act: 'nextDay' | 'grant' }>): Promise<Answer<Shown>> {
    const by = people[event.by]!;
    if (event.act === 'open') {
      const own = actors[event.by]!.insurer === 'A' ? insurer : other;
      const loginId = `${own.insurerNumber}-${this.name}-${String(this.accounts.length).padStart(2, '0')}`;
      const person = { loginId, name: '架空', staffNumber: loginId, validFrom: this.world.today, reason: '配属' };
      return by.ask(documents.open, { input: { ...person, assignment: this.#input(event.wanted) } });
    }
    if (event.act === 'assign') {
      const accountId = this.accounts[event.account];
      return by.ask(documents.assign, { input: { accountId, reason: '配属', assignment: this.#input(event.wanted) } });
    }
    return by.ask(documents[event.act], {
      id: 'change' in event ? this.changes[event.change] : this.accounts[event.account],
    });
  }

  #input({ from, days, ...rights }: Wanted): object {
    const validFrom = addDays(this.world.today, from);
    return { ...rights, validFrom, validUntil: days === null ? null : addDays(validFrom, days) };
  }

  /** What the model has of every ID is what a manager of its insurer is shown. */
  async compare(of: 'A' | 'B'): Promise<void> {
    const expected = this.world.accounts.flatMap((account, at) => {
      if (account.insurer !== of || at < actors.length) return [];
      const rights = this.world.rightsOn(this.world.today, account);
      const { affairs: held, privilegeLevel, operations, procedures } = rights ?? nothing;
      return {
        id: this.accounts[at],
        state: accountStateOn(this.world.today, account),
        assignment: rights && { affairs: held, privilegeLevel, operations, procedures },
      };
    });
    // The outsider's are few.
    if (of === 'B' && expected.length === 0) return;
    const [manager, own] = of === 'A' ? [people[0]!, insurer] : [people[4]!, other];
    const { accounts } = await manager.get<Listed>(documents.list, { text: `${own.insurerNumber}-${this.name}-` });
    const seen = accounts.edges.map(({ node: { assignment, ...node } }) => ({
      ...node,
      assignment: assignment && {
        ...{ affairs: inOrder(assignment.affairs, affairs), privilegeLevel: assignment.privilegeLevel },
        operations: inOrder(
          assignment.operations.map(({ operation }) => operation),
          words.operations,
        ),
        procedures: assignment.procedures.map(({ code }) => code),
      },
    }));
    expect({ of, name: this.name, seen }).toEqual({ of, name: this.name, seen: expected });
  }
}

const inOrder = (some: readonly string[], all: readonly string[]): string[] =>
  all.filter((each) => some.includes(each));
const nothing: Rights = { affairs: [], privilegeLevel: 'NONE', operations: [], procedures: [], terminals: [] };
const codeOf = ({ errors }: Answer<unknown>): string => errors?.[0]?.extensions.code ?? 'OK';

type Shown = Record<string, { id: string; account: { id: string } }>;
interface Listed {
  accounts: {
    edges: {
      node: {
        id: string;
        state: string;
        assignment: {
          affairs: string[];
          privilegeLevel: string;
          operations: { operation: string }[];
          procedures: { code: string }[];
        } | null;
      };
    }[];
  };
}

const about = (field: string) => `mutation ($id: ID!) { ${field}(id: $id) { id } }`;
const aboutAccount = (field: string) => `mutation ($id: ID!) { ${field}(accountId: $id, reason: "確認") { id } }`;
const documents = {
  open: 'mutation ($input: DraftAccountInput!) { draftAccount(input: $input) { id account { id } } }',
  assign: 'mutation ($input: DraftAssignmentInput!) { draftAssignment(input: $input) { id account { id } } }',
  confirm: about('confirmChange'),
  reject: 'mutation ($id: ID!) { rejectChange(id: $id, reason: "不備") { id } }',
  withdraw: about('withdrawChange'),
  suspend: aboutAccount('suspendAccount'),
  leave: aboutAccount('leaveDuty'),
  deregister: aboutAccount('deregisterAccount'),
  resume: aboutAccount('draftResume'),
  list: `query ($text: String) { accounts(search: { text: $text }, first: 50) { edges { node { id state
    assignment { affairs privilegeLevel operations { operation } procedures { code } } } } } }`,
};

test(`the server answers ${sequences} random sequences as the rules do, refusal by refusal and right by right [S1-3.3-08] [S1-3.3-34]`, async () => {
  let tried = 0;
  for (let seed = 1; seed <= sequences; seed += 1) {
    const random = randomFrom(seed);
    const sequence = new Sequence(`s${String(seed).padStart(3, '0')}`);
    for (const to of [0, 1, 2]) await sequence.act({ act: 'grant', to, rights: managersRights(random, words) });
    await everybodyIsBack();
    for (let count = 0; count < events; count += 1, tried += 1) {
      const { accounts, changes } = sequence.world;
      await sequence.act(nextEvent(random, words, { accounts: accounts.length, changes: changes.length }));
    }
    await sequence.compare('A');
    await sequence.compare('B');
  }
  expect(tried).toBe(sequences * events);
}, 180_000);
