import { createHmac } from 'node:crypto';
import { Client, type QueryResult } from 'pg';
import { rolePrefix } from '../../src/db/migrate';
import { pools, type Role } from '../../src/db/roles';
import { contextStatement, type Claims } from '../../src/db/signed-context';
import { asOwner, secrets } from './database';

export const roles = Object.keys(pools) as Role[];

/** What came of a statement: rows, or the SQLSTATE and what it was about. */
export type Outcome =
  | { ok: true; rows: Record<string, unknown>[]; count: number }
  | { ok: false; code: string; message: string };

/** Somebody who holds the password of one of the server's login roles and may send any SQL. */
export class LoginRole {
  protected constructor(
    readonly role: Role,
    readonly client: Client,
  ) {}

  static async connect(url: string, role: Role): Promise<LoginRole> {
    const name = `${await asOwner(url, rolePrefix)}_${role}`;
    const address = new URL(url);
    address.username = name;
    address.password = secrets.passwordOf(name);
    const client = new Client({ connectionString: address.href });
    client.on('error', () => undefined);
    await client.connect();
    return new LoginRole(role, client);
  }

  get backend(): number {
    return (this.client as unknown as { processID: number }).processID;
  }

  /** Opens a transaction as the server does; without claims: one that sees no insurer. */
  async begin(claims: Claims | null): Promise<void> {
    await this.client.query(
      claims === null ? 'BEGIN' : `BEGIN; ${contextStatement(secrets.contextKey, claims, this.backend)}`,
    );
  }

  /** Within a transaction: as somebody else from here on. */
  async actAs(claims: Claims): Promise<void> {
    await this.client.query(contextStatement(secrets.contextKey, claims, this.backend));
  }

  /** In a savepoint, so that a refusal does not end the transaction; `undo` takes back what succeeded as well. */
  async attempt(sql: string, values: unknown[] = [], { undo = false } = {}): Promise<Outcome> {
    await this.client.query('SAVEPOINT attempt');
    try {
      const result = await this.client.query(sql, values.length > 0 ? values : undefined);
      const last = (Array.isArray(result) ? result.at(-1) : result) as QueryResult;
      await this.client.query(
        undo ? 'ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt' : 'RELEASE SAVEPOINT attempt',
      );
      return { ok: true, rows: last.rows, count: last.rowCount ?? 0 };
    } catch (error) {
      await this.client.query('ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt');
      const { code = '', message } = error as { code?: string; message: string };
      return { ok: false, code, message };
    }
  }

  async end(how: 'COMMIT' | 'ROLLBACK' = 'ROLLBACK'): Promise<void> {
    await this.client.query(how);
  }

  close(): Promise<void> {
    return this.client.end();
  }
}

export async function asLoginRole<Result>(
  url: string,
  role: Role,
  work: (line: LoginRole) => Promise<Result>,
): Promise<Result> {
  const line = await LoginRole.connect(url, role);
  return work(line).finally(() => line.close());
}

const codes = { refused: '42501', readOnly: '25006' } as const;

/** 'refused' (SQLSTATE 42501), 'read only' (25006), another SQLSTATE, or how many rows came back or were changed. */
export function saidOf(outcome: Outcome): string {
  if (outcome.ok) return `${outcome.count} rows`;
  if (outcome.code === codes.refused) return 'refused';
  return outcome.code === codes.readOnly ? 'read only' : outcome.code;
}

/** A context put together by hand: `body` is anything, the signature is that of `key`. */
export const signed = (body: string, key: Buffer = secrets.contextKey): string =>
  `${body}.${createHmac('sha256', key).update(body).digest('hex')}`;

/** The value of a context that the server would set. */
export const contextOf = (claims: Claims, backend: number): string =>
  /'(.+)'/.exec(contextStatement(secrets.contextKey, claims, backend))![1]!;
