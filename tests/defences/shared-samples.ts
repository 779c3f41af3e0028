import type { Client } from 'pg';
import { insertion, newMarks, samples, type MadeInsurer, type Marks } from '../support/two-insurers';

type Row = Record<string, unknown>;

const at = '2024-04-03T00:00:00Z';
const bytes = (word: string): Buffer => Buffer.alloc(32, word);

/** What `own.word` names in tables outside of insurers, where words have a form. */
const codeOf = ({ number }: Marks): string => `I${String(number).padStart(15, '0')}`;

/** One good row of each table that is no insurer's, as the samples of theirs. */
const sharedSamples: Record<string, (own: Marks, of: MadeInsurer) => Row> = {
  insurer: (own) => ({
    insurer_number: String(90_000_000 + own.number),
    name: '試験健康保険組合',
    login_prefix: `p${own.number}-`,
  }),
  sign_in: (own) => ({ login_id: own.word, password_hash: 'a hash' }),
  session: (own, of) => ({
    ...{
      token_hash: bytes(own.word),
      login_id: of.marks.word,
      signed_in_at: at,
      last_seen_at: at,
      authenticated_at: at,
    },
    id: own.account,
  }),
  familiar_address: (own, of) => ({ login_id: of.marks.word, address: own.word, last_at: at }),
  platform_log: (own) => ({ id: own.account, operation: 'signIn', result: 'OK' }),
  institution: (own) => ({ code: codeOf(own), name: '試験市', kind: 'MUNICIPALITY', department: '福祉課' }),
  partner: (own) => ({ id: own.account, name: own.word, kind: 'NETWORK' }),
  partner_certificate: (own, of) => ({ fingerprint: bytes(own.word), partner_id: of.marks.account }),
  legal_entry: (own) => ({
    ...{ id: own.account, table_name: '第二条の表', law: '健康保険法', item: own.word, requester_kind: 'MUNICIPALITY' },
    ...{
      affair_code: 'JM00000000000001',
      affair_name: '給付',
      procedure_code: 'JT00000000000001',
      procedure_name: '認定',
    },
    ...{ information_code: 'TM00000000000031', information_name: '資格', provider_kind: 'MUNICIPALITY' },
    ...{ consent_required: false, valid_from: '2024-04-01' },
  }),
  operator_terminal: (own) => ({ fingerprint: bytes(own.word), name: '運用端末' }),
  past_password: (own, of) => ({ login_id: of.marks.word, set_at: momentOf(own), password_hash: 'a hash' }),
  totp: (_own, of) => ({ login_id: of.marks.word, created_at: at }),
  passkey: (own, of) => ({
    ...{ credential_id: bytes(own.word), login_id: of.marks.word, name: '鍵', public_key: bytes(own.word) },
    ...{ counter: 0, created_at: at },
  }),
  passkey_challenge: (own) => ({ challenge: own.word, expires_at: at }),
  sign_in_tries: (own) => ({ key: own.word, points: 1, ends_at: at }),
  import_work: (own, of) => ({
    ...{
      insurer_id: of.id,
      import_id: own.file_import,
      account_id: of.marks.account,
      affair: 'ELIGIBILITY',
      due_at: at,
    },
  }),
  dead_message: (own, of) => ({ insurer_id: of.id, message_id: own.account, kind: 'INQUIRY', since: at }),
  terminal_end: (own, of) => ({ insurer_id: of.id, terminal_id: own.terminal, expires_at: at }),
  partner_contact: (own) => ({ partner: own.word, direction: 'IN', last_at: at }),
  waiting_change: (own, of) => ({ insurer_id: of.id, change_id: own.account, drafted_at: at }),
};

const momentOf = ({ number }: Marks): string => new Date(Date.UTC(2024, 0, 1, 0, number)).toISOString();

/** What the shared samples refer to. */
export async function makeShared(owner: Client, of: MadeInsurer): Promise<void> {
  const { word, account } = of.marks;
  await owner.query('insert into shared.sign_in (login_id) values ($1)', [word]);
  await owner.query(`insert into shared.partner (id, name, kind) values ($1, $2, 'NETWORK')`, [account, word]);
}

/** A row that can be stored, with what is said instead of its own. */
export function goodRow(
  table: string,
  { own = newMarks(), of, by, instead = {} }: { own?: Marks; of: MadeInsurer; by?: string; instead?: Row },
): { sql: string; values: unknown[] } {
  const [schema, name = ''] = table.split('.');
  if (schema === 'shared') {
    const { sql, values } = insertion(name, { ...sharedSamples[name]!(own, of), ...instead });
    return { sql: sql.replace('isolated.', 'shared.'), values };
  }
  const references = { ...of.marks, ...of.spare };
  return insertion(name, { insurer_id: of.id, ...samples[name]!(own, references, by), ...instead });
}
