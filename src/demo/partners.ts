import { makeAuthority } from '../certificates/authority';
import { readCertificates, writeAuthority, writeIdentity } from '../certificates/files';
import type { Platform } from '../platform';
import { insurerByNumber } from '../workflows/create-insurer';
import { addCertificate, createPartner, fingerprintOf, type NewPartner } from '../workflows/create-partner';

/** Who has a certificate of the demo, and who is also listened to. */
const identities = [
  { name: 'platform', server: true },
  { name: 'network', server: true },
  { name: 'registry', server: true },
  { name: 'institution', server: true },
  { name: 'control', server: false },
  { name: 'core-a', server: false },
  { name: 'core-b', server: false },
  { name: 'terminal-a-integrated', server: false },
  { name: 'terminal-a-core', server: false },
  { name: 'terminal-b-integrated', server: false },
  { name: 'terminal-operator', server: false },
];

const networks = [
  { name: 'network', kind: 'NETWORK' },
  { name: 'registry', kind: 'REGISTRY' },
] satisfies Omit<NewPartner, 'certificate'>[];

const coreSystems = [
  { name: 'core-a', insurerNumber: '06990014' },
  { name: 'core-b', insurerNumber: '06990022' },
];

/** The demo's certificates, made where there are none, and the partner systems that show them. */
export async function createDemoPartners(platform: Platform, folder: string): Promise<void> {
  if (identities.some(({ name }) => readCertificates(folder, name) === null)) await makeCertificates(folder);
  for (const partner of networks)
    await register(platform, folder, partner.name, (certificate) =>
      createPartner(platform, { ...partner, certificate }),
    );
  for (const { name, insurerNumber } of coreSystems) {
    const insurerId = await insurerByNumber(platform, insurerNumber);
    if (insurerId === null) continue;
    const kind = 'CORE_SYSTEM';
    await register(platform, folder, name, (certificate) =>
      createPartner(platform, { name, kind, insurerId, affair: 'ELIGIBILITY', certificate }),
    );
  }
}

async function makeCertificates(folder: string): Promise<void> {
  const authority = await makeAuthority();
  writeAuthority(folder, authority.certificate);
  for (const wanted of identities) writeIdentity(folder, wanted.name, await authority.issue(wanted));
}

/** New with the database, or with the folder of certificates, or neither. */
async function register(
  platform: Platform,
  folder: string,
  name: string,
  create: (certificate: string) => Promise<void>,
): Promise<void> {
  const { certificate } = readCertificates(folder, name)!;
  const { rows } = await platform.doors.platform_operator.pool.query<{ known: boolean }>(
    `select exists (select from shared.partner_certificate c where c.partner_id = p.id and c.fingerprint = $2) as known
     from shared.partner p where p.name = $1`,
    [name, fingerprintOf(certificate)],
  );
  if (rows[0] === undefined) await create(certificate);
  else if (!rows[0].known) await addCertificate(platform, { name, certificate });
}
