import { join } from 'node:path';
import { readCertificates } from '../certificates/files';
import type { Platform } from '../platform';
import { madeUpTown, startCounterparts, type Counterparts } from './counterparts';

export interface OutsideWorldOptions {
  dataDir: string;
  certificatesDir: string;
  secret: string;
  partnerPort: number;
}

const firstPort = 4444;
const pace = { retryMs: { first: 200, most: 5_000 }, giveUpMs: 10 * 60_000 };

/** The demo's network, registry and another institution. Null: there are no certificates for them. */
export async function startOutsideWorld(
  platform: Platform,
  { dataDir, certificatesDir, secret, partnerPort }: OutsideWorldOptions,
): Promise<Counterparts | null> {
  const network = readCertificates(certificatesDir, 'network');
  const registry = readCertificates(certificatesDir, 'registry');
  const institution = readCertificates(certificatesDir, 'institution');
  if (network === null || registry === null || institution === null) return null;
  await registerTown(platform);
  return startCounterparts({
    programs: join(__dirname, '../../counterparts'),
    folder: join(dataDir, 'counterparts'),
    certificates: { network, registry, institution },
    partnerUrl: `https://localhost:${partnerPort}`,
    information: await informationOfTown(platform),
    ...{ secret, firstPort, pace, isKeptUp: true },
  });
}

export async function registerTown({ doors }: Platform): Promise<void> {
  const { code, name, kind, department } = madeUpTown;
  await doors.platform_operator.pool.query(
    `insert into shared.institution (code, name, kind, department) values ($1, $2, $3, $4) on conflict do nothing`,
    [code, name, kind, department],
  );
}

/** By code, the names under which the legal table lets a town be asked. */
export async function informationOfTown({ doors }: Platform): Promise<Record<string, string>> {
  const { rows } = await doors.platform_operator.pool.query<{ code: string; name: string }>(
    `select distinct information_code as code, information_name as name from shared.legal_entry where provider_kind = $1`,
    [madeUpTown.kind],
  );
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]));
}
