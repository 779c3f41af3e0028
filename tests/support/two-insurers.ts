import { randomInt, randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Claims } from '../../src/db/signed-context';
import { contextStatement } from '../../src/db/signed-context';
import { asOwner, secrets } from './database';
import { accountSamples } from './account-samples';
import { exchangeSamples } from './exchange-samples';

/** What tells one row from another, and what rows refer to each other by. */
export interface Marks {
  account: string;
  assignment: string;
  terminal: string;
  subscriber: string;
  file_import: string;
  eligibility_period: string;
  certificate: string;
  doubt: string;
  code_acquisition: string;
  replica: string;
  inquiry: string;
  word: string;
  number: number;
}

export interface MadeInsurer {
  id: number;
  marks: Marks;
  /** Without a row in tables of one row per subscriber, or per inquiry. */
  spare: Pick<Marks, 'subscriber' | 'inquiry'>;
  claims: Claims;
}

let count = randomInt(100_000);

export function newMarks(): Marks {
  count += 1;
  const ids = {
    account: randomUUID(),
    assignment: randomUUID(),
    terminal: randomUUID(),
    subscriber: randomUUID(),
    file_import: randomUUID(),
    eligibility_period: randomUUID(),
    certificate: randomUUID(),
    doubt: randomUUID(),
    code_acquisition: randomUUID(),
    replica: randomUUID(),
    inquiry: randomUUID(),
  };
  return { ...ids, word: `w${process.pid}-${count}`, number: (count % 30_000) + 1 };
}

type Row = Record<string, unknown>;

const aDay = (number: number): string => new Date(Date.UTC(1930, 0, number * 2)).toISOString().slice(0, 10);
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const particulars = { name_kanji: '架空　太郎', name_kana: 'カクウ　タロウ', notified_on: '2024-04-03' };
const bytes = (word: string): Buffer => Buffer.alloc(32, word);

/**
 * One row of each table, in the order in which they can be made: `own` marks the row itself, `of` what it refers to, and
 * `by` the column it has to refer by, if not all of them can at once. A new table needs a line here, or the attack
 * reports it.
 */
export const samples: Record<string, (own: Marks, of: Marks, by?: string) => Row> = {
  account: (own) => ({
    ...{ id: own.account, login_id: own.word, name: '試験', kind: 'GENERAL', staff_number: own.word },
    valid_from: '2024-04-01',
  }),
  ...accountSamples,
  data_key: (own) => ({ purpose: 'cipher', version: own.number, wrapped: bytes(own.word) }),
  subscriber: (own) => ({
    ...{ id: own.subscriber, subscriber_branch_number: own.word, ...particulars, name_kana_key: 'カクウタロウ' },
    ...{ birth_date: '1980-04-01', sex: 'MALE', my_number_state: 'LINKED' },
  }),
  past_particulars: (_own, of) => ({
    subscriber_id: of.subscriber,
    ...particulars,
    recorded_at: '2024-04-03T00:00:00Z',
  }),
  eligibility_id: (own, of) => ({ eligibility_id: own.word, subscriber_id: of.subscriber }),
  eligibility_period: (own, of) => ({
    ...{
      id: own.eligibility_period,
      subscriber_id: of.subscriber,
      eligibility_id: own.word,
      valid_from: aDay(own.number),
    },
    ...{
      valid_to: dayAfter(aDay(own.number)),
      end_reason: '01',
      kind: 'INSURED',
      enrolment_kind: 'GENERAL',
      symbol: '9100',
    },
    ...{ number: own.word, card_branch: '00', card_key: own.word, notified_on: '2024-04-03' },
  }),
  my_number: (own, of) => ({
    subscriber_id: of.subscriber,
    cipher: bytes(own.word),
    key_version: 1,
    blind_index: bytes(own.word),
  }),
  past_my_number: (own, of) => ({
    subscriber_id: of.subscriber,
    update_seq: own.number,
    recorded_at: '2024-04-03T00:00:00Z',
  }),
  file_import: (own, of) => ({
    ...{ id: own.file_import, kind: 'REGISTRATION', state: 'RECEIVING', sha256: bytes(own.word), encoding: 'UTF-8' },
    ...{ uploaded_by: of.account, upload_affair: 'ELIGIBILITY', expires_at: '2024-04-10T00:00:00Z' },
  }),
  certificate: (own, of) => ({
    ...{ id: own.certificate, subscriber_id: of.subscriber, kind: 'ELIGIBILITY', issued_on: '2024-04-03' },
    ...{ valid_from: aDay(own.number), valid_to: dayAfter(aDay(own.number)) },
  }),
  my_number_entry: (_own, of) => ({
    ...{ entered_on: '2024-04-03', symbol_number: '9100-1-00', subscriber_id: of.subscriber, name: '架空　太郎' },
    ...{
      birth_date: '1980-04-01',
      sex: 'MALE',
      update_kind: 'NEW',
      form_code: 'SCREEN',
      entered_at: '2024-04-03T00:00:00Z',
    },
  }),
  replaced_my_number: (own, of) => ({
    ...{ subscriber_id: of.subscriber, import_id: of.file_import, cipher: bytes(own.word), key_version: 1 },
    blind_index: bytes(own.word),
  }),
  withdrawal_person: (_own, of) => ({ import_id: of.file_import, subscriber_id: of.subscriber }),
  doubt: (own) => ({ id: own.doubt, kind: 'LINKED_TO_ANOTHER', given: '[]' }),
  doubted_subscriber: (_own, of) => ({ doubt_id: of.doubt, subscriber_id: of.subscriber, holds_number: true }),
  open_filing: (own, of) => ({
    ...{ import_id: of.file_import, line: own.number, eligibility_id: own.word, name_kanji: '架空　太郎' },
    ...{ notified_on: '2024-04-03', fault: 'DATE_FORMAT' },
  }),
  staged_row: (own, of) => ({ import_id: of.file_import, line: own.number, cells: '[]', my_number: bytes(own.word) }),
  result_part: (own, of) => ({ import_id: of.file_import, part: own.number, cipher: bytes(own.word) }),
  operation_log: (own, of) => ({
    ...{
      account_id: of.account,
      privilege_level: 'WRITE',
      affair: 'ELIGIBILITY',
      operation: 'viewSubscriber',
      result: 'OK',
    },
    request_id: own.word,
  }),
  ...exchangeSamples,
};

export function insertion(table: string, row: Row): { sql: string; values: unknown[] } {
  const columns = Object.keys(row);
  const places = columns.map((_column, index) => `$${index + 1}`);
  return {
    sql: `insert into isolated.${table} (${columns.join(', ')}) values (${places.join(', ')})`,
    values: Object.values(row),
  };
}

/** Two insurers with one row in every table, made by the owner under each one's own context, since policies bind it too. */
export function makeTwoInsurers(url: string): Promise<[MadeInsurer, MadeInsurer]> {
  return asOwner(url, async (owner) => [await makeInsurer(owner), await makeInsurer(owner)]);
}

async function newInsurerId(owner: Client): Promise<number> {
  // Prefecture 99 does not exist, so this is no insurer's number.
  const number = `${String(randomInt(100)).padStart(2, '0')}99${String(randomInt(10_000)).padStart(4, '0')}`;
  const { rows } = await owner.query(
    `insert into shared.insurer (insurer_number, name, login_prefix) values ($1, '試験健康保険組合', $1 || '-')
     on conflict do nothing returning id`,
    [number],
  );
  return rows[0]?.id ?? newInsurerId(owner);
}

async function makeInsurer(owner: Client): Promise<MadeInsurer> {
  const marks = newMarks();
  const id = await newInsurerId(owner);
  const claims: Claims = { insurerId: id, accountId: marks.account, privilegeLevel: 'WRITE', affair: 'ELIGIBILITY' };
  const spare = newMarks();
  await asInsurer(owner, claims, async () => {
    for (const [table, sample] of Object.entries(samples)) {
      const { sql, values } = insertion(table, { insurer_id: id, ...sample(marks, marks) });
      await owner.query(sql, values);
    }
    for (const table of ['subscriber', 'inquiry']) {
      const { sql, values } = insertion(table, { insurer_id: id, ...samples[table]!(spare, marks) });
      await owner.query(sql, values);
    }
  });
  return { id, marks, spare: { subscriber: spare.subscriber, inquiry: spare.inquiry }, claims };
}

/** As the owner, in one transaction under the context of an insurer. */
export async function asInsurer<Result>(owner: Client, claims: Claims, work: () => Promise<Result>): Promise<Result> {
  const { processID } = owner as unknown as { processID: number };
  await owner.query(`BEGIN; ${contextStatement(secrets.contextKey, claims, processID)}`);
  const result = await work();
  await owner.query('COMMIT');
  return result;
}
