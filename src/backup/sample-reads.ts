import type { Logger } from 'pino';
import { closeDoors, openDoors } from '../db/data-sources';
import type { InsurerSession } from '../db/insurer-session';
import { rolePrefix } from '../db/migrate';
import { assertSafeToServe } from '../db/start-check';
import { statement } from '../db/statements';
import { Platform } from '../platform';
import type { Secrets } from '../secrets';
import type { InsurerCipher } from '../vault/insurer-cipher';
import { codeIndex, openCode } from '../vault/organization-codes';
import { Client } from 'pg';
import { BackupRefused } from './sealed-stream';
import type { Counted } from './snapshot';

const sampleNumbers = statement('sample-my-numbers');
const sampleCodes = statement('sample-codes');
const countSubscribers = statement('count-subscribers');

/** Of each insurer and kind. */
const sampleSize = 1_000;

interface Sealed {
  subscriberId: string;
  cipher: Buffer;
  blindIndex: Buffer;
}

export interface Looking {
  ownerUrl: string;
  secrets: Secrets;
  log: Logger;
}

/**
 * Reads a restored database as the server does, as its login roles and behind its policies: who is registered is counted,
 * and numbers and codes, picked at random, have to be what their index says. Answers how many were opened.
 */
export async function sampleReads({ ownerUrl, secrets, log }: Looking, counted: readonly Counted[]): Promise<number> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const prefix = await rolePrefix(owner).finally(() => owner.end());
  const doors = await openDoors({ url: ownerUrl, prefix, secrets });
  try {
    await assertSafeToServe(doors);
    const platform = new Platform(doors, secrets, log, () => new Date());
    let opened = 0;
    for (const insurerId of new Set(counted.flatMap(({ insurer }) => insurer ?? []))) {
      const rows = counted.find(({ insurer, table }) => insurer === insurerId && table === 'isolated.subscriber')?.rows;
      opened += await readOf(platform, insurerId, rows ?? 0);
    }
    return opened;
  } finally {
    await closeDoors(doors);
  }
}

async function readOf(platform: Platform, insurerId: number, subscribers: number): Promise<number> {
  const reader = { insurerId, accountId: null, privilegeLevel: 'READ', affair: 'ELIGIBILITY' } as const;
  const session = await platform.open(reader, { readOnly: true });
  const numbers = await session.ending(null, async () => {
    const [found] = await session.run<{ count: number }>(countSubscribers);
    if (found!.count !== subscribers) throw new BackupRefused('the server sees other subscribers than were kept');
    return opened(platform, session, {
      rows: await session.run<Sealed & Record<string, unknown>>(sampleNumbers, [sampleSize]),
      indexOf: (cipher, { subscriberId, cipher: sealed }) =>
        cipher.blindIndex(cipher.decrypt(sealed, { table: 'my_number', row: subscriberId }).toString('utf8')),
    });
  });
  const gateway = await platform.openGateway(insurerId);
  const codes = await gateway.ending(null, async () =>
    opened(platform, gateway, {
      rows: await gateway.run<Sealed & Record<string, unknown>>(sampleCodes, [sampleSize]),
      indexOf: (cipher, { subscriberId, cipher: sealed }) => codeIndex(cipher, openCode(cipher, subscriberId, sealed)),
    }),
  );
  return numbers + codes;
}

interface Sample {
  rows: Sealed[];
  indexOf: (cipher: InsurerCipher, row: Sealed) => Buffer;
}

async function opened(platform: Platform, session: InsurerSession, { rows, indexOf }: Sample): Promise<number> {
  const sealed = rows.map((row) => row.cipher);
  const cipher = await platform.keys.of(session, sealed);
  if (!rows.every((row) => indexOf(cipher, row).equals(row.blindIndex)))
    throw new BackupRefused('a number or a code is not what its index says');
  return rows.length;
}
