import { hashPassword } from '../auth/password';
import { logOnPlatform } from '../auth/platform-log';
import type { Operation } from '../auth/operations';
import { affairs as allAffairs, type Affair } from '../domain/privilege-level';
import type { AccountKind } from '../domain/account';
import { statement } from '../db/statements';
import { InsurerSession } from '../db/insurer-session';
import { uuidV7 } from '../db/uuid-v7';
import { departmentOf, institutionCodeOf, societyKind } from '../domain/institution';
import { isInsurerNumber } from '../domain/insurer-number';
import { dayInJapan } from '../domain/plain-date';
import type { PrivilegeLevel } from '../domain/privilege-level';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';

const insertAccount = statement('insert-account');
const insertAssignment = statement('insert-assignment');
const insertChange = statement('insert-account-change');
const insertSignIn = statement('insert-sign-in');
const currentAssignment = statement('current-assignment');

export interface NewInsurer {
  insurerNumber: string;
  name: string;
  /** With it every login ID of the insurer begins; the insurer number and a hyphen unless said. */
  loginPrefix?: string;
}

/** As the column's check constraint says. */
const loginPrefixShape = /^[a-z0-9]{1,12}-$/;

/** What the platform operator does: opens an insurer and gives it its first user IDs. It cannot read what is there. */
export async function createInsurer(
  platform: Platform,
  { insurerNumber, name, loginPrefix = `${insurerNumber}-` }: NewInsurer,
): Promise<number> {
  if (!isInsurerNumber(insurerNumber)) throw new Refusal('BAD_USER_INPUT', { field: 'insurerNumber' });
  if (!loginPrefixShape.test(loginPrefix)) throw new Refusal('BAD_USER_INPUT', { field: 'loginPrefix' });
  const { pool } = platform.doors.platform_operator;
  const { rows } = await pool.query<{ id: number }>(
    `with insurer as (insert into shared.insurer (insurer_number, name, login_prefix) values ($1, $2, $6) returning id)
     insert into shared.institution (code, name, kind, department, insurer_id)
     select $3, $2, $4, $5, id from insurer returning insurer_id as id`,
    [insurerNumber, name, institutionCodeOf(insurerNumber), societyKind, departmentOf(name), loginPrefix],
  );
  const insurerId = rows[0]!.id;
  const session = await operatorSession(platform, insurerId);
  await session.ending(null, () => platform.keys.create(session));
  await logOnPlatform(pool, { operation: 'createInsurer', result: 'OK', belongsTo: insurerId });
  return insurerId;
}

export async function insurerByNumber({ doors }: Platform, insurerNumber: string): Promise<number | null> {
  const { rows } = await doors.platform_operator.pool.query<{ id: number }>(
    'select id from shared.insurer where insurer_number = $1',
    [insurerNumber],
  );
  return rows[0]?.id ?? null;
}

/** As the column's check constraint says. */
const loginIdShape = /^[a-z0-9][a-z0-9._-]{2,63}$/;

/** What is in force from a day on because the platform operator gives it. */
interface Given {
  privilegeLevel: PrivilegeLevel;
  operations: readonly Operation[];
  /** 担当事務分野; all of them unless said. */
  affairs?: readonly Affair[];
  /** 事務手続 for which other institutions may be asked; none unless said. */
  procedures?: readonly string[];
}

export interface NewAccount extends Given {
  insurerId: number;
  loginId: string;
  name: string;
  kind: 'MANAGER' | 'GENERAL';
  /** 職員番号; the login ID unless said. */
  staffNumber?: string;
  password: string;
  /** Without a second factor only that can be set up. */
  factorRequired?: boolean;
}

/** An ID that is active at once, with a password: what an insurer begins with, and the demo. */
export async function createAccount(platform: Platform, account: NewAccount): Promise<string> {
  const { insurerId, loginId, password, factorRequired = false } = account;
  if (!loginIdShape.test(loginId)) throw new Refusal('BAD_USER_INPUT', { field: 'loginId' });
  const passwordHash = await hashPassword(password);
  const session = await operatorSession(platform, insurerId);
  const now = platform.now();
  const id = await session.ending(null, async () => {
    const opened = await openAccount(session, account, now);
    await session.run(insertSignIn, [loginId, opened, passwordHash, now, factorRequired]);
    const code = [uuidV7(), 'START_CODE', opened, null, null, null, '', null, now, 'DONE'];
    await session.run(insertChange, code);
    return opened;
  });
  await logOnPlatform(platform.doors.platform_operator.pool, {
    operation: 'createAccount',
    result: 'OK',
    loginId,
    belongsTo: insurerId,
  });
  return id;
}

export interface OpenedAccount extends Given {
  loginId: string;
  name: string;
  kind: AccountKind;
  staffNumber?: string;
}

/** As the platform operator: the ID and its first assignment, valid from today on. */
export async function openAccount(session: InsurerSession, account: OpenedAccount, now: Date): Promise<string> {
  const { loginId, name, kind, staffNumber = loginId } = account;
  const id = uuidV7();
  await session.run(insertAccount, [id, loginId, name, kind, staffNumber, dayInJapan(now), null]);
  await assign(session, id, { ...account, kind: 'OPEN', now });
  return id;
}

async function assign(
  session: InsurerSession,
  accountId: string,
  {
    privilegeLevel,
    operations,
    affairs = allAffairs,
    procedures = [],
    kind,
    now,
  }: Given & { kind: 'OPEN' | 'ASSIGN'; now: Date },
): Promise<void> {
  const id = uuidV7();
  await session.run(insertAssignment, [
    ...[id, accountId, affairs, privilegeLevel, operations, procedures, null, dayInJapan(now), null],
  ]);
  await session.run(insertChange, [uuidV7(), kind, accountId, id, null, null, '', null, now, 'DONE']);
}

/** What an account of an earlier version, or of before a new legal table, is given besides: the rest stays as it is. */
export async function grantBesides(
  platform: Platform,
  { insurerId, accountId, operations = [], procedures = [] }: Besides,
): Promise<void> {
  const session = await operatorSession(platform, insurerId);
  const now = platform.now();
  await session.ending(null, async () => {
    const [held] = await session.run<Required<Given> & Record<string, unknown>>(currentAssignment, [
      accountId,
      dayInJapan(now),
    ]);
    if (held === undefined) throw new Refusal('NOT_FOUND');
    const wanted = {
      operations: [...new Set([...held.operations, ...operations])],
      procedures: [...new Set([...held.procedures, ...procedures])],
    };
    const isNew =
      wanted.operations.length > held.operations.length || wanted.procedures.length > held.procedures.length;
    if (isNew) await assign(session, accountId, { ...held, ...wanted, kind: 'ASSIGN', now });
  });
}

interface Besides {
  insurerId: number;
  accountId: string;
  operations?: readonly Operation[];
  procedures?: readonly string[];
}

/** The procedures in which a kind of institution may ask, today or from a later day on. */
export async function proceduresOf(platform: Platform, kind: string): Promise<string[]> {
  const { rows } = await platform.doors.platform_operator.pool.query<{ code: string }>(
    `select distinct procedure_code as code from shared.legal_entry
     where requester_kind = $1 and (valid_to is null or $2 < valid_to) order by 1`,
    [kind, dayInJapan(platform.now())],
  );
  return rows.map(({ code }) => code);
}

export async function createOperator(
  platform: Platform,
  { loginId, password, factorRequired = false }: { loginId: string; password: string; factorRequired?: boolean },
): Promise<void> {
  const { pool } = platform.doors.platform_operator;
  await pool.query(
    'insert into shared.sign_in (login_id, password_hash, password_set_at, factor_required) values ($1, $2, $3, $4)',
    [loginId, await hashPassword(password), platform.now(), factorRequired],
  );
  await logOnPlatform(pool, { operation: 'createOperator', result: 'OK', loginId });
}

export function operatorSession({ doors, secrets }: Platform, insurerId: number): Promise<InsurerSession> {
  const claims = { insurerId, accountId: null, privilegeLevel: 'NONE', affair: null } as const;
  return InsurerSession.open({
    door: doors.platform_operator,
    contextKey: secrets.contextKey,
    claims,
    readOnly: false,
  });
}
