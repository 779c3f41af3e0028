import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Faults, Observed } from '../../counterparts/behaviour';
import type { Exchange } from '../../counterparts/exchanges';
import { makeAuthority, type Authority } from '../../src/certificates/authority';
import type { Certificates } from '../../src/certificates/files';
import {
  counterpartNames,
  startCounterparts,
  type CounterpartName,
  type Counterparts,
} from '../../src/demo/counterparts';
import { Partner } from './partner';

/** As `npm run build:server` made them. */
const programs = join(__dirname, '../../dist/counterparts');

/** Time is short in tests. */
const retryMs = { first: 20, most: 200 };

export type KeptExchange = Omit<Exchange, 'resident' | 'answer'>;

/** One of the three processes, with the certificate that may tell it to misbehave. */
export class TestCounterpart {
  constructor(
    readonly url: string,
    private readonly controller: Partner,
    private readonly world: () => Counterparts,
    private readonly name: CounterpartName,
  ) {}

  /** Replaces its faults; nothing named: it behaves well. */
  async control(faults: Partial<Faults> = {}): Promise<void> {
    await this.ask('PUT', '/control', faults);
  }

  async observed(): Promise<Observed> {
    return (await this.ask('GET', '/control')) as Observed;
  }

  async ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const sent = body === undefined ? '' : JSON.stringify(body);
    const response = await this.controller.send(path, { method, body: sent });
    const answer: unknown = await response.json();
    if (response.status >= 300) throw new Error(`${path} was answered ${response.status}: ${JSON.stringify(answer)}`);
    return answer;
  }

  kill(): Promise<void> {
    return this.world().processes[this.name].end('SIGKILL');
  }

  restart(): Promise<void> {
    return this.world().processes[this.name].start();
  }

  close(): void {
    this.controller.close();
  }
}

/** The outside world of one test file: its own processes, ports, state and certificates. */
export class TestCounterparts {
  private constructor(
    readonly counterparts: Counterparts,
    readonly network: TestCounterpart,
    readonly registry: TestCounterpart,
    readonly institution: TestCounterpart,
    readonly certificates: Record<CounterpartName, Certificates>,
    private readonly folder: string,
  ) {}

  static async start(options: {
    authority?: Authority;
    partnerUrl: string;
    information?: Record<string, string>;
    giveUpMs?: number;
    certificates?: Record<CounterpartName, Certificates>;
  }): Promise<TestCounterparts> {
    const { partnerUrl, information = {}, giveUpMs = 60_000 } = options;
    const authority = options.authority ?? (await makeAuthority());
    const certificates = options.certificates ?? (await counterpartCertificates(authority));
    const folder = mkdtempSync(join(tmpdir(), 'kakehashi-world-'));
    const counterparts = await startCounterparts({
      ...{ programs, folder, secret: folder, firstPort: 0, partnerUrl, certificates, information },
      pace: { retryMs, giveUpMs },
      isKeptUp: false,
    });
    const control = await authority.issue({ name: 'control' });
    const [network, registry, institution] = counterpartNames.map((name) => {
      const controller = new Partner(counterparts.urls[name], 'control', control, authority.certificate);
      return new TestCounterpart(counterparts.urls[name], controller, () => counterparts, name);
    }) as [TestCounterpart, TestCounterpart, TestCounterpart];
    return new TestCounterparts(counterparts, network, registry, institution, certificates, folder);
  }

  /** As the network remembers them. */
  async exchanges(): Promise<KeptExchange[]> {
    return (await this.network.ask('GET', '/v1/exchanges')) as KeptExchange[];
  }

  journalOf(name: CounterpartName, file: string): string {
    return join(this.folder, name, file);
  }

  async close(): Promise<void> {
    for (const each of [this.network, this.registry, this.institution]) each.close();
    await this.counterparts.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export async function counterpartCertificates(authority: Authority): Promise<Record<CounterpartName, Certificates>> {
  const issued = await Promise.all(
    counterpartNames.map(async (name) => {
      const identity = await authority.issue({ name, server: true });
      return [name, { ...identity, authority: authority.certificate }] as const;
    }),
  );
  return Object.fromEntries(issued) as Record<CounterpartName, Certificates>;
}
