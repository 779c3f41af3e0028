import { hashPassword } from '../auth/password';
import { logOnPlatform } from '../auth/platform-log';
import type { Operation } from '../auth/operations';
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
const insertGrants = statement('insert-granted-operations');
const insertProcedures = statement('insert-granted-procedures');
const insertSignIn = statement('insert-sign-in');

/** What the platform operator does: opens an insurer and gives it its first user IDs. It cannot read what is there. */
export async function createInsurer(
  platform: Platform,
  { insurerNumber, name }: { insurerNumber: string; name: string },
): Promise<number> {
  if (!isInsurerNumber(insurerNumber)) throw new Refusal('BAD_USER_INPUT', { field: 'insurerNumber' });
  const { pool } = platform.doors.platform_operator;
  const { rows } = await pool.query<{ id: number }>(
    `with insurer as (insert into shared.insurer (insurer_number, name) values ($1, $2) returning id)
     insert into shared.institution (code, name, kind, department, insurer_id)
     select $3, $2, $4, $5, id from insurer returning insurer_id as id`,
    [insurerNumber, name, institutionCodeOf(insurerNumber), societyKind, departmentOf(name)],
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

export interface NewAccount {
  insurerId: number;
  loginId: string;
  name: string;
  kind: 'MANAGER' | 'GENERAL';
  privilegeLevel: PrivilegeLevel;
  operations: readonly Operation[];
  /** 事務手続 for which the user may ask other institutions; none unless said. */
  procedures?: readonly string[];
  password: string;
}

export async function createAccount(platform: Platform, account: NewAccount): Promise<string> {
  const { insurerId, loginId, name, kind, privilegeLevel, operations, procedures = [], password } = account;
  if (!loginIdShape.test(loginId)) throw new Refusal('BAD_USER_INPUT', { field: 'loginId' });
  const passwordHash = await hashPassword(password);
  const session = await operatorSession(platform, insurerId);
  const id = uuidV7();
  await session.ending(null, async () => {
    await session.run(insertAccount, [id, loginId, name, kind, privilegeLevel]);
    await session.run(insertGrants, [id, operations]);
    await session.run(insertProcedures, [id, procedures]);
    await session.run(insertSignIn, [loginId, id, passwordHash]);
  });
  await logOnPlatform(platform.doors.platform_operator.pool, {
    operation: 'createAccount',
    result: 'OK',
    loginId,
    belongsTo: insurerId,
  });
  return id;
}

/** What an account of an earlier version could not be given yet. */
export async function grantOperations(
  platform: Platform,
  {
    insurerId,
    accountId,
    operations,
    procedures = [],
  }: { insurerId: number; accountId: string; operations: readonly Operation[]; procedures?: readonly string[] },
): Promise<void> {
  const session = await operatorSession(platform, insurerId);
  await session.ending(null, async () => {
    await session.run(insertGrants, [accountId, operations]);
    await session.run(insertProcedures, [accountId, procedures]);
  });
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
  { loginId, password }: { loginId: string; password: string },
): Promise<void> {
  const { pool } = platform.doors.platform_operator;
  await pool.query('insert into shared.sign_in (login_id, password_hash) values ($1, $2)', [
    loginId,
    await hashPassword(password),
  ]);
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
