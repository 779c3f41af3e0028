import { escapeIdentifier, type Client } from 'pg';
import type { KeptTable } from './kept-tables';

interface Constraint {
  table: string;
  name: string;
  definition: string;
}

/**
 * For the length of its transaction, which nobody else sees, the tables take rows as they come: policies do not bind the
 * owner, triggers that write history or answer for people do not run, references between tables are not looked at.
 */
export class OpenedTables {
  private constructor(
    private readonly client: Client,
    private readonly tables: readonly KeptTable[],
    private readonly references: readonly Constraint[],
  ) {}

  static async open(client: Client, tables: readonly KeptTable[]): Promise<OpenedTables> {
    const { rows: references } = await client.query<Constraint>(readReferences);
    for (const { name, isolated } of tables) {
      if (isolated) await client.query(`alter table ${name} no force row level security`);
      await client.query(`alter table ${name} disable trigger user`);
    }
    for (const { table, name } of references)
      await client.query(`alter table ${table} drop constraint ${escapeIdentifier(name)}`);
    return new OpenedTables(client, tables, references);
  }

  /** All as it was; putting a reference on again checks every row. */
  async close(): Promise<void> {
    for (const { table, name, definition } of this.references)
      await this.client.query(`alter table ${table} add constraint ${escapeIdentifier(name)} ${definition}`);
    for (const { name, isolated } of this.tables) {
      await this.client.query(`alter table ${name} enable trigger user`);
      if (isolated) await this.client.query(`alter table ${name} force row level security`);
    }
  }
}

const readReferences = `
  select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
  from pg_constraint
  where contype = 'f' and conparentid = 0 and connamespace in ('isolated'::regnamespace, 'shared'::regnamespace)
  order by 1, 2`;
