import { Client } from 'pg';
import { DatabaseClock } from '../db/database-clock';
import { contextStatement } from '../db/signed-context';
import { keptTables, sectionsOf, type Section } from './kept-tables';
import { rowLines, Tally } from './row-lines';

/** What stands first in a backup. */
export interface Head {
  at: string;
  migrations: string[];
  /** Months of the operation log that have a partition, by their first day. */
  months: string[];
}

export interface Counted extends Section {
  rows: number;
  /** Of the rows, in any order. */
  digest: string;
}

/** All that a backup keeps, as the owner of the database sees it in one transaction. */
export class Snapshot {
  readonly #clock = new DatabaseClock();

  constructor(
    private readonly client: Client,
    private readonly contextKey: Buffer,
  ) {}

  async head(at: Date): Promise<Head> {
    const migrations = await this.client.query<{ name: string }>('select name from public.migrations order by id');
    const months = await this.client.query<{ month: string }>(
      `select replace(right(relname, 7), '_', '-') || '-01' as month from pg_class
       where relnamespace = 'isolated'::regnamespace and relispartition and relname ~ '^operation_log_\\d{4}_\\d{2}$' order by 1`,
    );
    return {
      at: at.toISOString(),
      migrations: migrations.rows.map(({ name }) => name),
      months: months.rows.map(({ month }) => month),
    };
  }

  /** Section by section; `counted` gathers what was in each. Without rows: none is mentioned. */
  async *rows(counted: Counted[]): AsyncGenerator<{ section: Section; lines: string[] }> {
    await this.#clock.ask(this.client);
    const insurers = await this.client.query<{ id: number }>('select id from shared.insurer order by id');
    const ids = insurers.rows.map(({ id }) => id);
    for (const { query, ...section } of sectionsOf(await keptTables(this.client), ids)) {
      const tally = new Tally();
      const context = (): string => (section.insurer === null ? '' : this.#contextOf(section.insurer));
      for await (const lines of rowLines(this.client, query, context)) {
        tally.add(lines);
        yield { section, lines };
      }
      if (tally.rows > 0) counted.push({ ...section, rows: tally.rows, digest: tally.digest });
    }
  }

  /** The policies bind the owner too: one insurer is seen at a time. */
  #contextOf(insurerId: number): string {
    const { processID } = this.client as unknown as { processID: number };
    const claims = { insurerId, accountId: null, privilegeLevel: 'NONE', affair: 'ELIGIBILITY' } as const;
    return contextStatement(this.contextKey, claims, processID, this.#clock.now());
  }
}
