import { createHash, X509Certificate } from 'node:crypto';
import { allOperations, declarationOf, type Operation, type PartnerKind } from '../auth/operations';
import { logOnPlatform } from '../auth/platform-log';
import { statement } from '../db/statements';
import { societyKind } from '../domain/institution';
import type { Affair, PrivilegeLevel } from '../domain/privilege-level';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { openAccount, operatorSession, proceduresOf } from './create-insurer';

const insertPartner = statement('insert-partner');

/** What a core system (基幹システム) may be given. */
const forCoreSystems = allOperations.filter((operation) => declarationOf(operation).coreSystem);

/** As the column's check constraint says. */
const nameShape = /^[a-z0-9][a-z0-9._-]{2,63}$/;

export interface NewPartner {
  name: string;
  kind: Exclude<PartnerKind, 'CORE_SYSTEM'>;
  /** In PEM. */
  certificate: string;
}

export interface NewCoreSystem extends Omit<NewPartner, 'kind'> {
  kind: 'CORE_SYSTEM';
  insurerId: number;
  /** For which it handles My Numbers. */
  affair: Affair | null;
  privilegeLevel?: PrivilegeLevel;
  /** All that core systems may be given unless said otherwise. */
  operations?: readonly Operation[];
}

/** By the SHA-256 of the certificate, as a connection shows it. */
export function fingerprintOf(certificate: string): Buffer {
  try {
    return createHash('sha256').update(new X509Certificate(certificate).raw).digest();
  } catch {
    throw new Refusal('BAD_USER_INPUT', { field: 'certificate' }, 'this is no certificate');
  }
}

/** What the platform operator does: lets another system in by the certificate it shows. */
export async function createPartner(platform: Platform, partner: NewPartner | NewCoreSystem): Promise<void> {
  const { name, kind } = partner;
  if (!nameShape.test(name)) throw new Refusal('BAD_USER_INPUT', { field: 'name' }, 'this is no name of a partner');
  const fingerprint = fingerprintOf(partner.certificate);
  const { pool } = platform.doors.platform_operator;
  if (partner.kind === 'CORE_SYSTEM') await once(() => insertCoreSystem(platform, partner, fingerprint));
  else await once(() => pool.query(insertPartner.text, [null, null, name, kind, null, fingerprint]));
  const belongsTo = partner.kind === 'CORE_SYSTEM' ? partner.insurerId : null;
  await logOnPlatform(pool, { operation: 'createPartner', result: 'OK', loginId: name, belongsTo });
}

/** With an account of the insurer, in whose name what it does is logged; nobody can sign in with that. */
async function insertCoreSystem(platform: Platform, partner: NewCoreSystem, fingerprint: Buffer): Promise<void> {
  const { name, kind, insurerId, affair, privilegeLevel = 'LINKAGE', operations = forCoreSystems } = partner;
  const procedures = await proceduresOf(platform, societyKind);
  const session = await operatorSession(platform, insurerId);
  const account = { loginId: name, name, kind, privilegeLevel, operations, procedures };
  await session.ending(null, async () => {
    const id = await openAccount(session, account, platform.now());
    await session.run(insertPartner, [id, name, kind, affair, fingerprint]);
  });
}

/** A renewed certificate; the former stays until it is revoked, so that a partner can change over. */
export async function addCertificate(
  platform: Platform,
  { name, certificate }: Omit<NewPartner, 'kind'>,
): Promise<void> {
  const { pool } = platform.doors.platform_operator;
  const { rowCount } = await once(() =>
    pool.query(
      'insert into shared.partner_certificate (fingerprint, partner_id) select $1, id from shared.partner where name = $2',
      [fingerprintOf(certificate), name],
    ),
  );
  if (rowCount === 0) throw new Refusal('NOT_FOUND', { field: 'name' }, 'no partner has this name');
  await logOnPlatform(pool, { operation: 'addCertificate', result: 'OK', loginId: name });
}

/** For good: within a second it opens nothing any more, on connections that are open as well. */
export async function revokeCertificate(platform: Platform, fingerprint: Buffer): Promise<void> {
  const { pool } = platform.doors.platform_operator;
  const { rows } = await pool.query<{ name: string }>(
    `update shared.partner_certificate c set revoked_at = clock_timestamp() from shared.partner p
     where c.fingerprint = $1 and c.revoked_at is null and p.id = c.partner_id returning p.name`,
    [fingerprint],
  );
  if (rows[0] === undefined) throw new Refusal('NOT_FOUND', {}, 'no partner has this certificate, or it is revoked');
  await logOnPlatform(pool, { operation: 'revokeCertificate', result: 'OK', loginId: rows[0].name });
}

const taken: Record<string, string> = {
  partner_name_taken: 'a partner has this name already',
  login_id_taken: 'a user of the insurer has this name already',
  staff_has_id: 'a user of the insurer has this name already',
  partner_certificate_pkey: 'this certificate is registered already, or was',
};

async function once<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const words = taken[(error as { constraint?: string }).constraint ?? ''];
    throw words === undefined ? error : new Refusal('BAD_USER_INPUT', {}, words);
  }
}
