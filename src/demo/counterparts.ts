import { createHmac } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Certificates } from '../certificates/files';
import { Counterpart } from './counterpart';

export const counterpartNames = ['network', 'registry', 'institution'] as const;
export type CounterpartName = (typeof counterpartNames)[number];

/** The institution that is not on this platform: a town that does not exist (99 is no prefecture). */
export const madeUpTown = {
  code: 'M990001000000000',
  name: '架空市',
  kind: 'MUNICIPALITY',
  department: '架空市 市民税課',
};

export interface CounterpartsOptions {
  /** Of the compiled programs. */
  programs: string;
  folder: string;
  /** Each has one of its own, made from this one. */
  secret: string;
  /** The first port that is tried; 0: any that is free. */
  firstPort: number;
  partnerUrl: string;
  certificates: Record<CounterpartName, Certificates>;
  /** By information code: the name of what the town is asked for. */
  information: Record<string, string>;
  pace: { retryMs: { first: number; most: number }; giveUpMs: number };
  isKeptUp: boolean;
}

export interface Counterparts {
  urls: Record<CounterpartName, string>;
  processes: Record<CounterpartName, Counterpart>;
  end(): Promise<void>;
}

/** The outside world on this machine: three processes with their own certificates, secrets and state. */
export async function startCounterparts(options: CounterpartsOptions): Promise<Counterparts> {
  const { programs, folder, secret, partnerUrl, certificates, information, pace, isKeptUp } = options;
  const ports = await freePorts(options.firstPort, counterpartNames.length);
  const urls = byName((_, place) => `https://localhost:${ports[place]}`);
  const ownSecret = (name: CounterpartName) => createHmac('sha256', secret).update(`counterpart ${name}`).digest('hex');
  const others = {
    ...{ platformUrl: partnerUrl, networkUrl: urls.network, registryUrl: urls.registry },
    institutions: { [madeUpTown.code]: urls.institution },
  };
  const processes = byName(
    (name, place) =>
      new Counterpart({
        program: join(programs, `${name}.js`),
        folder: join(folder, name),
        settings: {
          ...{ port: ports[place], secret: ownSecret(name), identity: certificates[name], ...pace, ...others },
          ...(name === 'institution' && { ...madeUpTown, information }),
        },
        isKeptUp,
      }),
  );
  const all = Object.values(processes);
  const end = async (): Promise<void> => void (await Promise.all(all.map((each) => each.end())));
  try {
    await Promise.all(all.map((each) => each.start()));
  } catch (error) {
    await end();
    throw error;
  }
  return { urls, processes, end };
}

const byName = <Value>(make: (name: CounterpartName, place: number) => Value): Record<CounterpartName, Value> =>
  Object.fromEntries(counterpartNames.map((name, place) => [name, make(name, place)])) as Record<
    CounterpartName,
    Value
  >;

/** From the first on, one after another; those that are taken are left out. */
async function freePorts(first: number, count: number): Promise<number[]> {
  const ports: number[] = [];
  for (let wanted = first; ports.length < count; wanted += first === 0 ? 0 : 1) {
    const port = await portIfFree(wanted);
    if (port !== null) ports.push(port);
  }
  return ports;
}

const portIfFree = (wanted: number): Promise<number | null> =>
  new Promise((done) => {
    const probe = createServer().once('error', () => done(null));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
