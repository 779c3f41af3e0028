import { logOnPlatform } from '../auth/platform-log';
import type { TerminalKind } from '../domain/terminal';
import { refusalOf } from '../errors';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { operatorSession } from './create-insurer';
import { draftTerminal, type NewTerminal } from './draft-terminal';

/**
 * What the platform operator does: an insurer's first terminal, as its managers can do nothing anywhere else; the ledger
 * says so. The others are drafted and confirmed by two of them.
 */
export async function registerTerminal(
  platform: Platform,
  { insurerId, ...terminal }: NewTerminal & { insurerId: number },
): Promise<void> {
  const session = await operatorSession(platform, insurerId);
  const acting = { by: null, now: platform.now() };
  await session
    .ending(null, () => draftTerminal(session, terminal, acting))
    .catch((error: unknown) => {
      const refusal = refusalOf(error);
      throw refusal.code === 'INTERNAL_SERVER_ERROR' ? error : refusal;
    });
  const entry = { operation: 'registerTerminal', result: 'OK', belongsTo: insurerId, subject: terminal.name };
  await logOnPlatform(platform.doors.platform_operator.pool, entry);
}

const unfit = {
  NO_CERTIFICATE: '証明書（PEM形式で1枚）として読み取れません。',
  OTHER_AUTHORITY: 'この証明書は、端末用の認証局が発行したものではありません。',
  NOT_OF_A_CLIENT: 'この証明書は、端末（クライアント認証）用ではありません。',
  NOT_VALID_YET: 'この証明書の有効期間はまだ始まっていません。',
  EXPIRED: 'この証明書の有効期間は過ぎています。',
};

/** A certificate in PEM that terminals may show, or BAD_USER_INPUT. */
export function terminalCertificate(
  { authority, now }: Pick<Platform, 'authority' | 'now'>,
  pem: string,
): Pick<NewTerminal, 'fingerprint' | 'expiresAt'> {
  const verdict = authority?.judgePem(pem, now()) ?? { ok: false as const, reason: 'OTHER_AUTHORITY' as const };
  if (!verdict.ok) throw new Refusal('BAD_USER_INPUT', { field: 'certificate' }, unfit[verdict.reason]);
  return verdict;
}

interface OperatorTerminal {
  name: string;
  fingerprint: Buffer;
}

export async function registerOperatorTerminal(
  { doors }: Platform,
  { name, fingerprint }: OperatorTerminal,
): Promise<void> {
  const { pool } = doors.platform_operator;
  const { rowCount } = await pool.query(
    'insert into shared.operator_terminal (fingerprint, name) values ($1, $2) on conflict do nothing',
    [fingerprint, name],
  );
  if (rowCount === 0) throw new Refusal('TERMINAL_REGISTERED_ALREADY');
  await logOnPlatform(pool, { operation: 'registerOperatorTerminal', result: 'OK', subject: name });
}

/** For good: within a second the platform operator can do nothing there. */
export async function revokeOperatorTerminal({ doors }: Platform, fingerprint: Buffer): Promise<void> {
  const { pool } = doors.platform_operator;
  const { rows } = await pool.query<{ name: string }>(
    `update shared.operator_terminal set revoked_at = clock_timestamp()
     where fingerprint = $1 and revoked_at is null returning name`,
    [fingerprint],
  );
  if (rows[0] === undefined) throw new Refusal('NOT_FOUND');
  await logOnPlatform(pool, { operation: 'revokeOperatorTerminal', result: 'OK', subject: rows[0].name });
}

/** Of an insurer: the platform operator's are registered apart. */
export const insurersKinds = ['INTEGRATED', 'CORE', 'CLAIM_ONLINE'] as const satisfies TerminalKind[];
