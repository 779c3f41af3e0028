import { randomInt } from 'node:crypto';
import type { Identity } from '../../src/certificates/authority';
import { fingerprintOf } from '../../src/workflows/create-partner';
import { registerTerminal, type insurersKinds } from '../../src/workflows/register-terminal';
import { asOwner } from './database';
import { Partner, testAuthority } from './partner';
import type { TestPlatform } from './platform';

export interface TestTerminal {
  id: string;
  kind: (typeof insurersKinds)[number];
  identity: Identity;
}

export async function registeredTerminal(
  test: Pick<TestPlatform, 'platform' | 'databaseUrl'>,
  insurerId: number,
  kind: TestTerminal['kind'] = 'INTEGRATED',
): Promise<TestTerminal> {
  const name = `terminal-${randomInt(1_000_000_000).toString(36)}`;
  const identity = await (await testAuthority()).issue({ name });
  const fingerprint = fingerprintOf(identity.certificate);
  const expiresAt = new Date(Date.now() + 86_400_000);
  await registerTerminal(test.platform, { insurerId, name, place: '', kind, fingerprint, expiresAt, reason: '' });
  const id = await asOwner(test.databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ id: string }>('select id from isolated.terminal where fingerprint = $1', [
      fingerprint,
    ]);
    return rows[0]!.id;
  });
  return { id, kind, identity };
}

/** Somebody at a terminal: everything goes over one kept connection, with its certificate and their cookie. */
export class Seat extends Partner {
  override post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return super.post(path, body, { cookie: this.cookie, ...headers });
  }

  file(path: string): Promise<Response> {
    return this.send(path, { headers: { cookie: this.cookie } });
  }
}
