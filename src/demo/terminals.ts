import { X509Certificate } from 'node:crypto';
import { readCertificates } from '../certificates/files';
import { fingerprintOfCertificate } from '../certificates/trusted-authority';
import type { InsurerSession } from '../db/insurer-session';
import type { Platform } from '../platform';
import { insurerByNumber, operatorSession } from '../workflows/create-insurer';
import { draftTerminal, type NewTerminal } from '../workflows/draft-terminal';
import { registerOperatorTerminal, registerTerminal } from '../workflows/register-terminal';
import { settleChange } from '../workflows/settle-change';
import { terminalsOfInsurer } from '../workflows/terminals-of-insurer';

interface DemoTerminal extends Pick<NewTerminal, 'name' | 'place' | 'kind'> {
  certificate: string;
  insurerNumber: string;
  /** Who drafts and who confirms it. Null: the insurer has one manager only, and the platform operator gives it. */
  managers: [string, string] | null;
}

const managersOfA: [string, string] = ['a-manager', 'a-manager2'];
const terminals: DemoTerminal[] = [
  {
    ...{ certificate: 'terminal-a-integrated', insurerNumber: '06990014', managers: managersOfA },
    ...{ name: '統合専用端末1号', place: '適用課', kind: 'INTEGRATED' },
  },
  {
    ...{ certificate: 'terminal-a-core', insurerNumber: '06990014', managers: managersOfA },
    ...{ name: '基幹システム専用端末1号', place: '適用課', kind: 'CORE' },
  },
  {
    ...{ certificate: 'terminal-b-integrated', insurerNumber: '06990022', managers: null },
    ...{ name: '統合専用端末1号', place: '業務課', kind: 'INTEGRATED' },
  },
];
const reason = 'デモの開始';

/** Registered where they are not yet: made anew, the certificates are other terminals'. */
export async function createDemoTerminals(platform: Platform, folder: string): Promise<void> {
  const operators = certificateIn(folder, 'terminal-operator');
  if (!(await isOperators(platform, operators.fingerprint)))
    await registerOperatorTerminal(platform, { name: '運用端末1号', ...operators });
  for (const { certificate, insurerNumber, managers, ...named } of terminals) {
    const insurerId = await insurerByNumber(platform, insurerNumber);
    const terminal = { ...named, ...certificateIn(folder, certificate), reason };
    if (insurerId === null || (await isInsurers(platform, insurerId, terminal.fingerprint))) continue;
    if (managers === null) await registerTerminal(platform, { insurerId, ...terminal });
    else await byManagers(platform, managers, terminal);
  }
}

function certificateIn(folder: string, name: string): Pick<NewTerminal, 'fingerprint' | 'expiresAt'> {
  const certificate = new X509Certificate(readCertificates(folder, name)!.certificate);
  return { fingerprint: fingerprintOfCertificate(certificate), expiresAt: certificate.validToDate };
}

async function byManagers(platform: Platform, [one, other]: [string, string], terminal: NewTerminal): Promise<void> {
  const id = await as(platform, one, (db, acting) => draftTerminal(db, terminal, acting));
  await as(platform, other, (db, acting) => settleChange(db, id, { decision: 'CONFIRMED' }, acting));
}

/** As that manager, held to what managers may do. */
async function as<Result>(
  platform: Platform,
  loginId: string,
  work: (db: InsurerSession, acting: { by: string; now: Date }) => Promise<Result>,
): Promise<Result> {
  const { rows } = await platform.doors.authenticator.pool.query<{ insurerId: number; accountId: string }>(
    'select insurer_id as "insurerId", account_id as "accountId" from shared.sign_in where login_id = $1',
    [loginId],
  );
  const { insurerId, accountId } = rows[0]!;
  const claims = { insurerId, accountId, privilegeLevel: 'NONE', affair: null } as const;
  const session = await platform.openAccounts(claims, { readOnly: false });
  return session.ending(null, () => work(session, { by: accountId, now: platform.now() }));
}

async function isOperators({ doors }: Platform, fingerprint: Buffer): Promise<boolean> {
  const { rowCount } = await doors.platform_operator.pool.query(
    'select from shared.operator_terminal where fingerprint = $1',
    [fingerprint],
  );
  return rowCount === 1;
}

async function isInsurers(platform: Platform, insurerId: number, fingerprint: Buffer): Promise<boolean> {
  const session = await operatorSession(platform, insurerId);
  const known = await session.ending(null, () => terminalsOfInsurer(session, platform.now()));
  return known.some((terminal) => fingerprint.toString('hex').startsWith(terminal.fingerprint));
}
