// Every statement of src/db/statements that only reads, and values for its parameters taken from what is stored: of the
// column that a parameter is compared with, what a row of that insurer has there.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { statement } = require('../dist/src/db/statements.js');

const writes =
  /\b(?:insert into|update (?:isolated|shared)|delete from|for (?:no key )?update|for share|pg_advisory_xact_lock)\b/;
/** They read nothing of their own: a function of the owner's does something, and row-level security takes no part. */
const callsOwner = /\btenancy\.(?!uuid_v7)\w+\(/;

export function readStatements() {
  return readdirSync(new URL('../dist/src/db/statements', import.meta.url))
    .map((file) => file.replace(/\.sql$/, ''))
    .map((name) => ({ name, text: statement(name).text.replace(/--.*$/gm, '') }))
    .filter(({ text }) => /\bisolated\./.test(text) && !writes.test(text) && !callsOwner.test(text));
}

const aliasesIn = (text) =>
  new Map(
    Array.from(
      text.matchAll(
        /\b(?:from|join)\s+isolated\.(\w+)(?:\s+(?:as\s+)?(?!(?:on|where|join|left|cross|order|group|limit|set)\b)(\w+))?/g,
      ),
      ([, table, alias]) => [alias ?? table, table],
    ),
  );

/** Alias and column that a parameter is compared with; null: it is compared with none. */
function comparedWith(text, place) {
  const parameter = `\\(?(?:array\\()?\\$${place}(?!\\d)`;
  const ahead = new RegExp(`\\b(?:(\\w+)\\.)?(\\w+)\\s*(?:=|<>|>=|<=|<|>)\\s*(?:any\\s*)?${parameter}`).exec(text);
  const inside = new RegExp(`starts_with\\((\\w+)\\.(\\w+), \\$${place}(?!\\d)`).exec(text);
  const found = ahead ?? inside;
  return found && { alias: found[1] ?? null, column: found[2] };
}

const plain = {
  int4: 50,
  bool: true,
  date: '2026-06-01',
  timestamptz: '2026-06-01T00:00:00Z',
  text: '',
  uuid: '00000000-0000-7000-8000-000000000000',
};

/** Values of one row per table, so that a statement that asks for two columns finds the row that has both. */
export class StoredValues {
  #rows = new Map();

  constructor(owner, insurerId) {
    this.owner = owner;
    this.insurerId = insurerId;
  }

  async #rowOf(table) {
    if (!this.#rows.has(table)) {
      // By the planner's own order, which is that of the disk: an early row, as good as any.
      const { rows } = await this.owner.query(`select * from isolated.${table} where insurer_id = $1 limit 1`, [
        this.insurerId,
      ]);
      this.#rows.set(table, rows[0] ?? null);
    }
    return this.#rows.get(table);
  }

  /** In the order of the parameters, of which the first is the insurer. */
  async valuesFor({ text }, types) {
    const aliases = aliasesIn(text);
    const values = [this.insurerId];
    for (let place = 2; place <= types.length; place += 1)
      values.push(await this.#valueOf(text, place, types, aliases));
    return values;
  }

  async #valueOf(text, place, types, aliases) {
    const type = types[place - 1];
    const isList = type.startsWith('_') || type.endsWith('[]');
    // What may be left out is left out: the first page, without a condition.
    if (new RegExp(`\\$${place}(?:::[\\w[\\]]+)? is null`).test(text)) return null;
    const compared = comparedWith(text, place);
    const table = compared && (aliases.get(compared.alias) ?? (aliases.size > 0 ? [...aliases.values()][0] : null));
    const row = table ? await this.#rowOf(table) : null;
    const stored = row && Object.hasOwn(row, compared.column) ? row[compared.column] : null;
    const value = stored ?? plain[type.replace(/^_|\[\]$/g, '')] ?? null;
    return isList && value !== null && !Array.isArray(value) ? [value] : value;
  }
}
