import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { checkDigitOf } from '../../src/domain/my-number';
import { isSubscriberBranchNumber, subscriberBranchNumberFrom } from '../../src/domain/subscriber-branch-number';
import { isRowId } from '../../src/workflows/row-id';
import { planted } from '../support/evidence';
import type { Kind } from './naming';

/** The identifiers of one insurer, by what they name. */
export type Names = Record<Kind, string[]>;

const ofTable = (table: string, column = 'id'): string =>
  `select distinct ${column}::text as value from isolated.${table} where insurer_id = $1 and ${column} is not null`;

/** Those that the database can tell; the rest is known to whoever has made it. */
const kept: Partial<Record<Kind, string>> = {
  branch: ofTable('subscriber', 'subscriber_branch_number'),
  period: ofTable('eligibility_period'),
  certificate: ofTable('certificate'),
  import: ofTable('file_import'),
  doubt: ofTable('doubt'),
  filing: ofTable('open_filing'),
  account: ofTable('account'),
  change: ofTable('account_change'),
  terminal: ofTable('terminal'),
  session: `select id::text as value from shared.session join shared.sign_in using (login_id) where insurer_id = $1`,
  inquiry: ofTable('inquiry'),
  provision: ofTable('provision'),
  record: ofTable('provision_record'),
  message: ofTable('message'),
  eligibilityId: ofTable('eligibility_id', 'eligibility_id'),
  symbol: ofTable('eligibility_period', 'symbol'),
  number: ofTable('eligibility_period', 'number'),
  nameKana: ofTable('subscriber', 'name_kana'),
  staffNumber: ofTable('account', 'staff_number'),
  loginId: 'select login_id as value from shared.sign_in where insurer_id = $1',
  processingNumber: `${ofTable('inquiry', 'processing_number')} union ${ofTable('provision', 'processing_number')}`,
  insurerNumber: 'select insurer_number as value from shared.insurer where id = $1',
  loginPrefix: 'select login_prefix as value from shared.insurer where id = $1',
};

export async function namesOf(owner: Client, insurerId: number, told: Partial<Names>): Promise<Names> {
  const names: Partial<Names> = { ...told };
  for (const [kind, sql] of Object.entries(kept)) {
    const { rows } = await owner.query<{ value: string }>(`${sql} order by 1`, [insurerId]);
    names[kind as Kind] = rows.map(({ value }) => value);
  }
  return names as Names;
}

/** Random and the same for the same seed: a stream of bytes per key. */
export function bytesOf(key: string, length: number): Buffer {
  const pieces: Buffer[] = [];
  for (let part = 0; part * 32 < length; part += 1) pieces.push(createHash('sha256').update(`${key} ${part}`).digest());
  return Buffer.concat(pieces).subarray(0, length);
}

const alphabets = [
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'アイウエオカキクケコサシスセソ',
];

/** The same characters of the same sorts but for the last ones: whatever begins alike is sorted alike. */
function alike(text: string, bytes: Buffer, changed: number): string {
  const signs = Array.from(text);
  return signs
    .map((sign, at) => {
      const alphabet = at >= signs.length - changed && alphabets.find((one) => one.includes(sign));
      return alphabet ? alphabet[bytes[signs.length - 1 - at]! % alphabet.length]! : sign;
    })
    .join('');
}

const myNumberFrom = (bytes: Buffer): string => {
  const base = alike('10000000000', bytes, 10);
  return planted(base + checkDigitOf(base));
};

/** Nobody's, and of the same form as one that is somebody's. */
export function nobodysLike(identifier: string, kind: Kind, key: string): string {
  const bytes = bytesOf(`${kind} ${key}`, 40);
  if (isRowId(identifier)) return identifier.slice(0, 24) + bytes.toString('hex', 0, 6);
  if (isSubscriberBranchNumber(identifier)) return subscriberBranchNumberFrom(bytes.subarray(0, 10));
  if (kind === 'myNumber') return myNumberFrom(bytes);
  if (kind === 'cursor') return bytes.toString('base64url', 0, 32);
  if (kind === 'organizationCode')
    return planted([...bytes.subarray(0, 32)].map((byte) => (byte % 32).toString(32).toUpperCase()).join(''));
  return alike(identifier, bytes, 5);
}
