import { randomInt } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { grantable, type Operation } from '../../src/auth/operations';
import { closeDoors, openDoors } from '../../src/db/data-sources';
import { rolePrefix } from '../../src/db/migrate';
import { insurerCheckDigitOf } from '../../src/domain/insurer-number';
import type { PrivilegeLevel } from '../../src/domain/privilege-level';
import { createLogger } from '../../src/logger';
import { Platform } from '../../src/platform';
import { buildServer } from '../../src/server';
import { createAccount, createInsurer, createOperator } from '../../src/workflows/create-insurer';
import { asOwner, secrets } from './database';
import { said } from './evidence';
import { Person } from './person';

export const builtClient = join(__dirname, '../../dist/web');

export const password = 'correct horse battery staple';

export interface PersonOptions {
  level?: PrivilegeLevel;
  kind?: 'MANAGER' | 'GENERAL';
  /** All of the menu unless said otherwise. */
  operations?: readonly Operation[];
}

/** An insurer of the test's own: nothing has to be cleaned up, and tests cannot meet. */
export class TestInsurer {
  constructor(
    private readonly test: TestPlatform,
    readonly id: number,
    readonly insurerNumber: string,
    readonly name: string,
  ) {}

  /** A new user of the insurer, signed in over HTTP. */
  async person({ level = 'WRITE', kind = 'GENERAL', operations = grantable }: PersonOptions = {}): Promise<Person> {
    const loginId = `t${this.id}-${level.toLowerCase()}-${randomInt(1_000_000_000).toString(36)}`;
    const accountId = await createAccount(this.test.platform, {
      insurerId: this.id,
      loginId,
      name: `試験 ${loginId}`,
      kind,
      privilegeLevel: level,
      operations,
      password,
    });
    const person = new Person(this.test.url, loginId, accountId);
    const { status } = await person.signIn(password);
    if (status !== 200) throw new Error(`signing in was answered ${status}`);
    return person;
  }

  /** The same, handling My Numbers (個人番号取扱がオン). */
  async handler(options: PersonOptions = {}): Promise<Person> {
    const person = await this.person(options);
    await person.switchHandlingOn(password);
    return person;
  }
}

/** A server of this test file on the run's database, listening on a port of its own. */
export class TestPlatform {
  private constructor(
    readonly platform: Platform,
    readonly databaseUrl: string,
    readonly url: string,
    /** Everything the server logged, as lines of JSON. */
    readonly logged: string[],
    readonly http: Server,
    readonly close: () => Promise<void>,
  ) {}

  static async start({
    databaseUrl = process.env['KAKEHASHI_TEST_URL']!,
    now = () => new Date(),
  } = {}): Promise<TestPlatform> {
    const prefix = await asOwner(databaseUrl, rolePrefix);
    const sizes = {
      handling_none: 2,
      handling_read: 2,
      handling_write: 2,
      handling_linkage: 1,
      authenticator: 2,
      platform_operator: 1,
      worker: 1,
      imports: 2,
      network_gateway: 2,
      outbox: 2,
    };
    const doors = await openDoors({ url: databaseUrl, prefix, secrets, sizes });
    const logged: string[] = [];
    const log = createLogger(
      'debug',
      new Writable({ write: (chunk, _encoding, done) => (logged.push(String(chunk)), said(String(chunk)), done()) }),
    );
    const platform = new Platform(doors, secrets, log, now);
    const server = await buildServer(platform, { production: false, trustedProxy: null, webRoot: builtClient });
    await new Promise<void>((listening) => server.http.listen(0, '127.0.0.1', listening));
    server.worker.start();
    const { port } = server.http.address() as AddressInfo;
    const close = () => server.stop().finally(() => closeDoors(doors));
    return new TestPlatform(platform, databaseUrl, `http://127.0.0.1:${port}`, logged, server.http, close);
  }

  async newInsurer(): Promise<TestInsurer> {
    // Prefecture 99 does not exist, so this is no insurer's number.
    const base = `${String(randomInt(100)).padStart(2, '0')}99${String(randomInt(1000)).padStart(3, '0')}`;
    const insurerNumber = base + insurerCheckDigitOf(base);
    const name = `試験健康保険組合 ${base}`;
    try {
      return new TestInsurer(this, await createInsurer(this.platform, { insurerNumber, name }), insurerNumber, name);
    } catch (error) {
      if ((error as { constraint?: string }).constraint === 'insurer_number_taken') return this.newInsurer();
      throw error;
    }
  }

  async operator(): Promise<Person> {
    const loginId = `operator-${randomInt(1_000_000_000).toString(36)}`;
    await createOperator(this.platform, { loginId, password });
    const person = new Person(this.url, loginId, null);
    await person.signIn(password);
    return person;
  }
}
