import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { RefusalCode } from '../domain/refusals';
import { refusalOf } from '../errors';
import { begin, codeOf, traced, type OpenSpan } from '../observe/spans';
import type { Door } from './data-sources';
import { InsurerRows } from './insurer-rows';
import { contextStatement, type Claims } from './signed-context';
import { sendTogether } from './send-together';
import type { Statement } from './statements';
import { statement } from './statements';
import { haveNoted, usesToNote, type Use } from './used-operations';

/** What is kept of an operation: never a personal value. */
export interface LogEntry {
  operation: string;
  result: 'OK' | RefusalCode;
  rowCount?: number | null;
  branchNumbers?: string[] | null;
  subject?: string | null;
  requestId?: string | null;
}

/** What is written although its operation is undone. */
export interface Remaining {
  statement: Statement;
  values: unknown[];
}

export interface SessionOptions {
  door: Door;
  contextKey: Buffer;
  claims: Claims;
  readOnly: boolean;
  /** Given: that somebody used an operation is noted. */
  now?: () => Date;
}

/** SQLSTATE in_failed_sql_transaction. */
const afterAFault = '25P02';
const afterTheEnd = 'the insurer session has ended';
const insertEntry = statement('insert-log-entry');

/**
 * One transaction that sees one insurer: the only code that sends a signed context. Messages are pipelined: the opening is
 * sent without waiting, and its outcome awaited before the transaction ends.
 */
export class InsurerSession {
  #rows: InsurerRows | null = null;
  #opening: Promise<unknown>;
  #hasEnded = false;
  #firstFault: unknown = null;
  readonly #span: OpenSpan | null;

  private constructor(
    private readonly client: PoolClient,
    private readonly options: SessionOptions,
  ) {
    this.#span = begin('transaction', { 'kakehashi.level': options.claims.privilegeLevel });
    this.#opening = this.#begin();
  }

  static async open(options: SessionOptions): Promise<InsurerSession> {
    const client = await options.door.pool.connect();
    try {
      return new InsurerSession(client, options);
    } catch (error) {
      client.release();
      throw error;
    }
  }

  get claims(): Claims {
    return this.options.claims;
  }

  /** Runs a prepared statement; $1 is the insurer, `values` follow. */
  async run<Row extends QueryResultRow>(statement: Statement, values: unknown[] = []): Promise<Row[]> {
    return (await this.affect<Row>(statement, values)).rows;
  }

  /** The same where the number of rows matters. */
  async affect<Row extends QueryResultRow>(
    { name, text }: Statement,
    values: unknown[] = [],
  ): Promise<QueryResult<Row>> {
    const send = () => this.lent.query<Row>({ name, text, values: [this.claims.insurerId, ...values] });
    return this.#told(this.#span === null ? send() : this.#traced(this.#span, name, send));
  }

  /** By its name: never what it says or what it is given. */
  #traced<Result>(span: OpenSpan, name: string | undefined, send: () => Promise<Result>): Promise<Result> {
    return span.within(() => traced('statement', { 'db.operation.name': name ?? '' }, send));
  }

  /** Statements sent behind one that failed only say that the transaction is aborted: whoever hears that is told why. */
  async #told<Result>(answer: Promise<Result>): Promise<Result> {
    try {
      return await answer;
    } catch (error) {
      const isConsequence = (error as { code?: string }).code === afterAFault;
      this.#firstFault ??= isConsequence ? null : error;
      throw (isConsequence && this.#firstFault) || error;
    }
  }

  /** TypeORM's finds and saves for this insurer. */
  get rows(): InsurerRows {
    if (this.#hasEnded) throw new Error(afterTheEnd);
    this.#rows ??= new InsurerRows(this.options.door.dataSource, this.lent, this.claims.insurerId);
    return this.#rows;
  }

  /** Once the session has ended its connection is somebody else's. */
  private get lent(): PoolClient {
    if (this.#hasEnded) throw new Error(afterTheEnd);
    sendTogether(this.client);
    return this.client;
  }

  /** Signs the context anew: a long transaction outlives a context's life. */
  async renew(): Promise<void> {
    await this.#told(this.client.query(this.#context()));
  }

  /** A part that can be undone alone. */
  async savepoint(): Promise<void> {
    await this.client.query('SAVEPOINT part');
  }

  async releaseSavepoint(): Promise<void> {
    await this.client.query('RELEASE SAVEPOINT part');
  }

  async rollbackToSavepoint(): Promise<void> {
    await this.client.query('ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part');
    this.#firstFault = null;
  }

  /** Ends well: the log entries and the work become durable together. */
  async commit(entries: LogEntry[]): Promise<void> {
    const uses = this.#usesIn(entries);
    await this.#end(() => {
      const released = this.options.readOnly ? [this.client.query('RELEASE SAVEPOINT q')] : [];
      const used = uses.map((use) => this.affect(use.statement, use.values));
      return [...released, ...this.#insert(entries), ...used, this.client.query('COMMIT')];
    });
    haveNoted(uses);
  }

  #usesIn(entries: LogEntry[]): Use[] {
    const { claims, now } = this.options;
    if (now === undefined) return [];
    const done = entries.filter(({ result }) => result === 'OK').map(({ operation }) => operation);
    return usesToNote(claims, [...new Set(done)], now());
  }

  /** Ends a refused or failed operation: nothing it did remains but its log entries, and what it leaves on purpose. */
  async abandon(entries: LogEntry[], remains: Remaining[] = []): Promise<void> {
    await this.#end(() => {
      const back = this.options.readOnly
        ? [this.client.query('ROLLBACK TO SAVEPOINT q; RELEASE SAVEPOINT q')]
        : [this.client.query('ROLLBACK'), this.client.query(`BEGIN; ${this.#context()}`)];
      const left = remains.map((each) => this.affect(each.statement, each.values));
      return [...back, ...left, ...this.#insert(entries), this.client.query('COMMIT')];
    });
  }

  /**
   * Does the work and ends: well with its entry, or undone with the refusal's. For what is not a GraphQL operation.
   * Null: nothing worth an entry.
   */
  async ending<Result>(entry: Omit<LogEntry, 'result'> | null, work: () => Promise<Result>): Promise<Result> {
    const entriesWith = (result: LogEntry['result']) => (entry === null ? [] : [{ ...entry, result }]);
    let result: Result;
    try {
      result = await work();
    } catch (error) {
      await this.abandon(entriesWith(refusalOf(error).code)).catch(() => undefined);
      throw error;
    }
    await this.commit(entriesWith('OK'));
    return result;
  }

  #context(): string {
    const { processID } = this.client as unknown as { processID: number };
    const { contextKey, door } = this.options;
    return contextStatement(contextKey, this.claims, processID, door.clock.now());
  }

  #begin(): Promise<unknown> {
    sendTogether(this.client);
    const { clock } = this.options.door;
    const messages: Promise<unknown>[] = [this.client.query(`BEGIN; ${this.#context()}`)];
    if (clock.isOld) messages.push(clock.ask(this.client));
    // A query cannot write. In a message of its own: Citus replays the whole text of one with SET LOCAL.
    if (this.options.readOnly) messages.push(this.client.query('SAVEPOINT q; SET TRANSACTION READ ONLY'));
    const opening = Promise.all(messages);
    opening.catch(() => undefined);
    return opening;
  }

  #insert(entries: LogEntry[]): Promise<QueryResult>[] {
    const { accountId, privilegeLevel, affair, terminalId } = this.claims;
    return entries.map(({ operation, result, rowCount, branchNumbers, subject, requestId }) =>
      this.affect(insertEntry, [
        ...[accountId, privilegeLevel, affair, operation, result],
        ...[rowCount ?? null, branchNumbers ?? null, subject ?? null, requestId ?? null, terminalId ?? null],
      ]),
    );
  }

  /** PostgreSQL answers COMMIT of a failed transaction with ROLLBACK, without an error. */
  async #end(messages: () => Promise<QueryResult>[]): Promise<void> {
    try {
      sendTogether(this.client);
      const sent = Promise.all(messages());
      sent.catch(() => undefined);
      this.#hasEnded = true;
      await this.#opening;
      const last = (await sent).at(-1) as unknown as QueryResult | QueryResult[];
      if ((Array.isArray(last) ? last.at(-1) : last)?.command !== 'COMMIT')
        throw new Error('the transaction was not committed');
      this.client.release();
      this.#span?.end();
    } catch (error) {
      this.#span?.end({ 'error.type': codeOf(error) });
      this.client.release(error instanceof Error ? error : true);
      throw error;
    }
  }
}
