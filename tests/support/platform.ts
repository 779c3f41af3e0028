import { randomInt } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo, Server as Listener } from 'node:net';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { grantableTo, type Operation, type PartnerKind } from '../../src/auth/operations';
import type { Identity } from '../../src/certificates/authority';
import { closeDoors, openDoors } from '../../src/db/data-sources';
import { rolePrefix } from '../../src/db/migrate';
import { societyKind } from '../../src/domain/institution';
import { insurerCheckDigitOf } from '../../src/domain/insurer-number';
import type { Affair, PrivilegeLevel } from '../../src/domain/privilege-level';
import { createLogger } from '../../src/logger';
import { defaultLimits } from '../../src/http/shed';
import { Platform } from '../../src/platform';
import { buildServer } from '../../src/server';
import { createAccount, createInsurer, createOperator, proceduresOf } from '../../src/workflows/create-insurer';
import { createPartner, type NewCoreSystem, type NewPartner } from '../../src/workflows/create-partner';
import { asOwner, secrets } from './database';
import { said } from './evidence';
import { Partner, serverCertificates, testAuthority } from './partner';
import { Person } from './person';
import { registeredTerminal, Seat, type TestTerminal } from './terminal';

export const builtClient = join(__dirname, '../../dist/web');

export const password = 'correct horse battery staple';

export interface PersonOptions {
  level?: PrivilegeLevel;
  kind?: 'MANAGER' | 'GENERAL';
  /** All of the menu unless said otherwise. */
  operations?: readonly Operation[];
  /** All that a society may ask in unless said otherwise. */
  procedures?: readonly string[];
  /** Without a second factor only that can be set up. */
  factorRequired?: boolean;
  /** 担当事務分野; all of them unless said otherwise. */
  affairs?: readonly Affair[];
}

export interface CoreSystemOptions {
  affair?: Affair | null;
  level?: PrivilegeLevel;
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
  async person({
    level = 'WRITE',
    kind = 'GENERAL',
    operations = grantableTo(kind),
    procedures,
    factorRequired,
    affairs,
  }: PersonOptions = {}): Promise<Person> {
    const loginId = `t${this.id}-${level.toLowerCase()}-${randomInt(1_000_000_000).toString(36)}`;
    const accountId = await createAccount(this.test.platform, {
      insurerId: this.id,
      loginId,
      name: `試験 ${loginId}`,
      kind,
      privilegeLevel: level,
      operations,
      procedures: procedures ?? (await proceduresOf(this.test.platform, societyKind)),
      password,
      factorRequired,
      affairs,
    });
    const person = new Person(this.test.url, loginId, accountId);
    const { status } = await person.signIn(password);
    if (status !== 200) throw new Error(`signing in was answered ${status}`);
    return person;
  }

  /** One of the insurer's, registered. */
  terminal(kind?: TestTerminal['kind']): Promise<TestTerminal> {
    return registeredTerminal(this.test, this.id, kind);
  }

  /** The insurer's own system at the partner port. */
  async coreSystem({ affair = null, level, operations }: CoreSystemOptions = {}): Promise<Partner> {
    const given = { insurerId: this.id, affair, privilegeLevel: level, operations };
    return this.test.registered('CORE_SYSTEM', (common) => ({ ...common, ...given, kind: 'CORE_SYSTEM' }));
  }

  /** The same, handling My Numbers (個人番号取扱がオン). */
  async handler(options: PersonOptions = {}): Promise<Person> {
    const person = await this.person(options);
    await person.switchHandlingOn(password);
    return person;
  }
}

const realNow = (): Date => new Date();

/** A server of this test file on the run's database, listening on a port of its own. */
export class TestPlatform {
  private constructor(
    readonly platform: Platform,
    readonly databaseUrl: string,
    readonly url: string,
    /** Everything the server logged, as lines of JSON. */
    readonly logged: string[],
    readonly http: Server,
    /** The partner port and its address; null and empty when it was not asked for. */
    readonly partners: Listener | null,
    readonly partnerUrl: string,
    /** Empty when it was not asked for. */
    readonly terminalUrl: string,
    private readonly end: () => Promise<void>,
  ) {}

  private readonly connected: Partner[] = [];

  static async start({
    databaseUrl = process.env['KAKEHASHI_TEST_URL']!,
    now = realNow,
    /** Opens the partner port as well. */
    partnerPort = false,
    /** Opens the terminal port as well. */
    terminalPort = false,
    /** Who may say with `Client-Cert` what certificate a terminal has shown. */
    clientCertProxy = [] as string[],
    /** How much the server takes on, and how slow its clients may be. */
    limits = defaultLimits,
    /** Goes on with imports that are due. */
    takesWork = true,
  } = {}): Promise<TestPlatform> {
    const prefix = await asOwner(databaseUrl, rolePrefix);
    const sizes = {
      handling_none: 2,
      handling_read: 2,
      handling_write: 2,
      handling_linkage: 2,
      authenticator: 2,
      platform_operator: 1,
      worker: 1,
      imports: 2,
      network_gateway: 2,
      outbox: 3,
      account_manager: 1,
      key_keeper: 1,
    };
    const doors = await openDoors({ url: databaseUrl, prefix, secrets, sizes });
    const logged: string[] = [];
    const log = createLogger(
      'debug',
      new Writable({ write: (chunk, _encoding, done) => (logged.push(String(chunk)), said(String(chunk)), done()) }),
    );
    const platform = new Platform(doors, secrets, log, now);
    const certificates = partnerPort || terminalPort ? await serverCertificates() : null;
    const options = {
      production: false,
      trustedProxy: null,
      clientCertProxy,
      webRoot: builtClient,
      certificates,
      limits,
    };
    const server = await buildServer(platform, options);
    const url = `http://127.0.0.1:${await listening(server.http)}`;
    const partnerUrl = server.partners ? `https://127.0.0.1:${await listening(server.partners)}` : '';
    const terminalUrl = server.terminals ? `https://127.0.0.1:${await listening(server.terminals)}` : '';
    // Whoever's imports they are: with a clock of its own it would let the others' expire.
    const isAlone = databaseUrl !== process.env['KAKEHASHI_TEST_URL'];
    if (takesWork && (isAlone || now === realNow)) server.worker.start();
    const end = () => server.stop().finally(() => closeDoors(doors));
    const urls = [partnerUrl, terminalUrl] as const;
    return new TestPlatform(platform, databaseUrl, url, logged, server.http, server.partners, ...urls, end);
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

  async close(): Promise<void> {
    await this.end().finally(() => this.connected.forEach((partner) => partner.close()));
  }

  /** The network or the registry, with a certificate of its own. */
  partner(kind: Exclude<PartnerKind, 'CORE_SYSTEM'>): Promise<Partner> {
    return this.registered(kind, (common) => ({ ...common, kind }));
  }

  async registered(
    kind: PartnerKind,
    wanted: (common: { name: string; certificate: string }) => NewPartner | NewCoreSystem,
  ): Promise<Partner> {
    const name = `${kind.toLowerCase().replace('_', '-')}-${randomInt(1_000_000_000).toString(36)}`;
    const identity = await (await testAuthority()).issue({ name });
    await createPartner(this.platform, wanted({ name, certificate: identity.certificate }));
    return this.connect(name, identity);
  }

  /** Whoever shows this certificate, or none, at the partner port. */
  async connect(name: string, identity: Identity | null): Promise<Partner> {
    const partner = new Partner(this.partnerUrl, name, identity, (await testAuthority()).certificate);
    this.connected.push(partner);
    return partner;
  }

  /** Somebody at the terminal port who shows this certificate, or none: not signed in yet. */
  async seat({ loginId, accountId }: Pick<Person, 'loginId' | 'accountId'>, shown: Identity | null): Promise<Seat> {
    const seat = new Seat(this.terminalUrl, loginId, shown, (await testAuthority()).certificate, accountId);
    this.connected.push(seat);
    return seat;
  }

  async operator(): Promise<Person> {
    const loginId = `operator-${randomInt(1_000_000_000).toString(36)}`;
    await createOperator(this.platform, { loginId, password });
    const person = new Person(this.url, loginId, null);
    await person.signIn(password);
    return person;
  }
}

async function listening(server: Listener): Promise<number> {
  await new Promise<void>((heard) => server.listen(0, '127.0.0.1', heard));
  return (server.address() as AddressInfo).port;
}
