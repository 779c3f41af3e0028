import { grantableTo } from '../auth/operations';
import { societyKind } from '../domain/institution';
import type { PrivilegeLevel } from '../domain/privilege-level';
import { privilegeLevelLabels } from '../domain/privilege-level';
import { createAccount, createInsurer, createOperator, grantBesides, proceduresOf } from '../workflows/create-insurer';
import type { Platform } from '../platform';
import { registerPeople } from './register-people';

export const demoPassword = 'kakehashi-demo-2026';

interface DemoAccount {
  loginId: string;
  insurer: string;
  kind: 'MANAGER' | 'GENERAL';
  level: PrivilegeLevel;
}

const insurers = [
  {
    insurerNumber: '06990014',
    name: '架空第一健康保険組合',
    loginPrefix: 'a-',
    people: { seed: 11, symbol: 9000, joinedFrom: 22 },
  },
  { insurerNumber: '06990022', name: '架空第二健康保険組合', loginPrefix: 'b-', people: { seed: 22, symbol: 9000 } },
  { insurerNumber: '06990030', name: '架空第三健康保険組合', loginPrefix: 'c-', people: null },
];

const members: DemoAccount[] = [
  { loginId: 'a-manager', insurer: '06990014', kind: 'MANAGER', level: 'WRITE' },
  { loginId: 'a-manager2', insurer: '06990014', kind: 'MANAGER', level: 'WRITE' },
  { loginId: 'a-none', insurer: '06990014', kind: 'GENERAL', level: 'NONE' },
  { loginId: 'a-read', insurer: '06990014', kind: 'GENERAL', level: 'READ' },
  { loginId: 'a-write', insurer: '06990014', kind: 'GENERAL', level: 'WRITE' },
  { loginId: 'a-link', insurer: '06990014', kind: 'GENERAL', level: 'LINKAGE' },
  { loginId: 'b-manager', insurer: '06990022', kind: 'MANAGER', level: 'WRITE' },
  { loginId: 'b-write', insurer: '06990022', kind: 'GENERAL', level: 'WRITE' },
  { loginId: 'b-link', insurer: '06990022', kind: 'GENERAL', level: 'LINKAGE' },
  { loginId: 'c-manager', insurer: '06990030', kind: 'MANAGER', level: 'WRITE' },
  { loginId: 'c-write', insurer: '06990030', kind: 'GENERAL', level: 'WRITE' },
];

const kindLabels = { MANAGER: '管理者', GENERAL: '一般' };

export const demoAccounts = [
  { loginId: 'operator', label: '運用者' },
  ...members.map(({ loginId, insurer, kind, level }) => ({
    loginId,
    label: `${insurer} ${kindLabels[kind]} ${privilegeLevelLabels[level]}`,
  })),
];

/** A demo that was made by an earlier version does not have its operations. */
async function grantWhatIsNew(platform: Platform): Promise<void> {
  const { rows } = await platform.doors.authenticator.pool.query<{
    loginId: string;
    insurerId: number;
    accountId: string;
  }>(
    `select login_id as "loginId", insurer_id as "insurerId", account_id as "accountId" from shared.sign_in
     where login_id = any ($1) and insurer_id is not null`,
    [members.map(({ loginId }) => loginId)],
  );
  const procedures = await proceduresOf(platform, societyKind);
  for (const { loginId, ...account } of rows) {
    const { kind } = members.find((member) => member.loginId === loginId)!;
    await grantBesides(platform, { ...account, operations: grantableTo(kind), procedures });
  }
}

/** Says whether this database has the demo; makes it where it is wanted and there is no insurer yet. */
export async function createDemo(platform: Platform, { wanted }: { wanted: boolean }): Promise<boolean> {
  const { pool } = platform.doors.platform_operator;
  const { rows } = await pool.query<{ number: string }>('select insurer_number as number from shared.insurer');
  if (rows.length > 0 || !wanted) {
    const isDemo = wanted && rows.some(({ number }) => number === insurers[0]!.insurerNumber);
    if (isDemo) await grantWhatIsNew(platform);
    return isDemo;
  }
  const procedures = await proceduresOf(platform, societyKind);
  await createOperator(platform, { loginId: 'operator', password: demoPassword });
  for (const { insurerNumber, name, loginPrefix, people } of insurers) {
    const insurerId = await createInsurer(platform, { insurerNumber, name, loginPrefix });
    const own = members.filter(({ insurer }) => insurer === insurerNumber);
    const ids = await Promise.all(
      own.map(({ loginId, kind, level }) =>
        createAccount(platform, {
          ...{ insurerId, loginId, kind, privilegeLevel: level, password: demoPassword },
          name: `デモ ${loginId}`,
          operations: grantableTo(kind),
          procedures,
        }),
      ),
    );
    if (people) await registerPeople(platform, { insurerId, accountId: ids.at(-1)! }, people);
  }
  return true;
}
