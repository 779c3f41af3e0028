import { asOwner } from './database';
import { aFile } from './made';
import type { Answer, Person } from './person';
import { password, type TestInsurer, type TestPlatform } from './platform';

const order = `mutation ($id: ID!, $reason: String!) { withdrawFileImport(id: $id, reason: $reason) {
  state mayWithdraw withdrawal { by reason persons done keptChanges } } }`;

export interface Ordered {
  withdrawFileImport: {
    state: string;
    mayWithdraw: boolean;
    withdrawal: { by: string; reason: string; persons: number | null; done: number; keptChanges: number };
  };
}

export const withdraw = (person: Person, id: string, reason = '別の事業所のファイルだった'): Promise<Answer<Ordered>> =>
  person.ask(order, { id, reason });

/** An insurer with two persons who upload, approve and withdraw. */
export class Office {
  private constructor(
    private readonly test: TestPlatform,
    readonly insurer: TestInsurer,
    readonly uploader: Person,
    readonly second: Person,
  ) {}

  static async open(test: TestPlatform): Promise<Office> {
    const insurer = await test.newInsurer();
    return new Office(test, insurer, await insurer.handler(), await insurer.handler());
  }

  /** After the clock was moved their sessions have ended; they changed their passwords in time. */
  async back(): Promise<void> {
    await asOwner(this.test.databaseUrl, (owner) =>
      owner.query('update shared.sign_in set password_set_at = $2 where insurer_id = $1', [
        this.insurer.id,
        this.test.platform.now(),
      ]),
    );
    for (const person of [this.uploader, this.second]) {
      await person.signIn(password);
      await person.switchHandlingOn(password);
    }
  }

  /** Uploads a registration file, or one of another kind as it stands, and waits until it is applied. */
  async applied(rows: object[] | string, kind?: string): Promise<string> {
    const response = await this.uploader.upload(typeof rows === 'string' ? rows : aFile(rows), kind);
    const { id } = (await response.json()) as { id: string };
    if (response.status !== 202) throw new Error(`the upload was answered ${response.status}`);
    const { state } = await this.uploader.importIn(['AWAITING_APPROVAL', 'APPLIED'], id);
    if (state === 'AWAITING_APPROVAL') await this.second.approve(id);
    await this.second.importIn(['APPLIED'], id);
    return id;
  }

  async withdrawn(id: string): Promise<{ persons: number; done: number; keptChanges: number }> {
    const { errors } = await withdraw(this.second, id);
    if (errors) throw new Error(`refused: ${JSON.stringify(errors)}`);
    await this.second.importIn(['WITHDRAWN'], id);
    const { fileImport } = await this.second.get<{
      fileImport: { withdrawal: { persons: number; done: number; keptChanges: number } };
    }>('query ($id: ID!) { fileImport(id: $id) { withdrawal { persons done keptChanges } } }', { id });
    return fileImport.withdrawal;
  }

  /** All that is current, as a user sees it: persons found by searching, with their numbers, and the 資格ID in use. */
  async current(): Promise<unknown[]> {
    const { subscribers } = await this.uploader.get<{ subscribers: { edges: { node: Found }[] } }>(everybody);
    const persons = [];
    for (const { node } of subscribers.edges) {
      const { data, errors } = await this.uploader.ask<{ revealMyNumber: { myNumber: string } }>(reveal, {
        b: node.subscriberBranchNumber,
      });
      persons.push({ ...node, revealed: data?.revealMyNumber.myNumber ?? errors![0]!.extensions.code });
    }
    const eligibilityIds = await this.rows(
      'select eligibility_id as id, subscriber_id from isolated.eligibility_id where insurer_id = $1 and released_at is null order by 1',
    );
    const numbers = await this.rows(
      `select subscriber_id, encode(blind_index, 'hex') from isolated.my_number where insurer_id = $1 and blind_index is not null order by 1`,
    );
    return [...persons, { eligibilityIds, numbers }];
  }

  /** Several at once for certain: all have read before a row that they have to write is let go. */
  atOnce<Result>(table: string, id: string, work: () => Promise<Result>[]): Promise<Result[]> {
    return this.held(`select from isolated.${table} where id = '${id}' for update`, work);
  }

  /** The same: none ends before all have done their work, because an end is written to the operation log. */
  endingAtOnce<Result>(work: () => Promise<Result>[]): Promise<Result[]> {
    return this.held('lock table isolated.operation_log in exclusive mode', work);
  }

  private held<Result>(lock: string, work: () => Promise<Result>[]): Promise<Result[]> {
    return asOwner(this.test.databaseUrl, async (owner) => {
      await owner.query('begin');
      await owner.query(lock);
      const done = work();
      await new Promise((next) => setTimeout(next, 500));
      await owner.query('commit');
      return Promise.all(done);
    });
  }

  rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return asOwner(this.test.databaseUrl, async (owner) => {
      const { rows } = await owner.query<Row>(sql, [this.insurer.id, ...values]);
      return rows;
    });
  }
}

interface Found {
  subscriberBranchNumber: string;
}

const everybody = `{ subscribers(first: 200) { edges { node {
  subscriberBranchNumber nameKanji nameKana birthDate sex postalCode address municipalityCode relationshipCode
  myNumberState myNumberMissingReason myNumberMissingMemo withdrawn particularsRecordedAt particularsChangedOn
  eligibilityPeriods { eligibilityId start end endReason kind enrolmentKind symbol number cardBranch notifiedOn } } } } }`;
const reveal = 'mutation ($b: ID!) { revealMyNumber(subscriberBranchNumber: $b, reason: "照合") { myNumber } }';
