import { logOnPlatform } from '../auth/platform-log';
import { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { societyKind } from '../domain/institution';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { grantBesides, proceduresOf } from './create-insurer';

const accountByLoginId = statement('account-by-login-id');

export interface ProcedureGrant {
  insurerId: number;
  /** Of a user, or the name of the insurer's core system. */
  loginId: string;
  /** 事務手続コード; none: all of the table. */
  procedures: readonly string[];
}

/** What a later legal table brings is nobody's until it is granted. Returns how many were named. */
export async function grantProcedures(platform: Platform, grant: ProcedureGrant): Promise<number> {
  const { insurerId, loginId, procedures } = grant;
  const known = await proceduresOf(platform, societyKind);
  if (!procedures.every((code) => known.includes(code)))
    throw new Refusal('BAD_USER_INPUT', { field: 'procedures' }, 'the legal table has no such procedure of a society');
  const accountId = await accountOf(platform, grant);
  const granted = procedures.length > 0 ? procedures : known;
  await grantBesides(platform, { insurerId, accountId, procedures: granted });
  await logOnPlatform(platform.doors.platform_operator.pool, {
    operation: 'grantProcedures',
    result: 'OK',
    loginId,
    belongsTo: insurerId,
  });
  return granted.length;
}

/** The operator itself reads no accounts. */
async function accountOf({ doors, secrets }: Platform, { insurerId, loginId }: ProcedureGrant): Promise<string> {
  const reading = await InsurerSession.open({
    ...{ door: doors.handling_none, contextKey: secrets.contextKey, readOnly: true },
    claims: { insurerId, accountId: null, privilegeLevel: 'NONE', affair: null },
  });
  const [account] = await reading.ending(null, () => reading.run<{ id: string }>(accountByLoginId, [loginId]));
  if (account === undefined) throw new Refusal('NOT_FOUND', { field: 'loginId' }, 'the insurer has no such user');
  return account.id;
}
