import { Client } from 'pg';
import { cloneDatabase, type TestDatabase } from './database';
import { catalogueFaults } from './tenancy-catalogue';

export const role = (name: string): string => `'||quote_ident(tenancy.role('${name}'))||'`;
export const withRoles = (sql: string): string => `do $$ begin execute '${sql}'; end $$`;
export const grant = (what: string, to: string): string => withRoles(`grant ${what} to ${role(to)}`);

/** A defence that is taken away, and put back. */
interface Mutant {
  spoil: string;
  mend: string;
}

/** A database of its own, of which the owner may take away a defence for a while. */
export class SpoiltCopy {
  private constructor(
    readonly owner: Client,
    private readonly database: TestDatabase,
  ) {}

  static async make(name: string): Promise<SpoiltCopy> {
    const database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_${name}_${process.pid}`);
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    return new SpoiltCopy(owner, database);
  }

  get url(): string {
    return this.database.url;
  }

  async drop(): Promise<void> {
    await this.owner.end();
    await this.database.drop();
  }

  /** Spoils inside a transaction that is rolled back. */
  async catalogueSays(spoil: string): Promise<string[]> {
    await this.owner.query('begin');
    try {
      await this.owner.query(spoil);
      return await catalogueFaults(this.owner);
    } finally {
      await this.owner.query('rollback');
    }
  }

  async whileSpoilt<Result>({ spoil, mend }: Mutant, look: () => Promise<Result>): Promise<Result> {
    await this.owner.query(spoil);
    try {
      return await look();
    } finally {
      await this.owner.query(mend);
    }
  }

  /** A function without one of its checks. */
  async without(routine: string, check: string | RegExp, instead: string): Promise<Mutant> {
    const { rows } = await this.owner.query<{ sql: string }>('select pg_get_functiondef($1::regprocedure) as sql', [
      routine,
    ]);
    const mend = rows[0]!.sql;
    const spoil = mend.replace(check, instead);
    if (spoil === mend) throw new Error(`${routine} has no ${check}`);
    return { spoil, mend };
  }
}
