import { Client } from 'pg';
import { registerTown, informationOfTown } from '../../src/demo/outside-world';
import { connectNetwork } from '../../src/network/connect';
import { Outbox } from '../../src/outbox/runner';
import { createPartner } from '../../src/workflows/create-partner';
import { cloneDatabase } from './database';
import { counterpartCertificates, TestCounterparts } from './counterparts';
import { serverCertificates, testAuthority } from './partner';
import { TestPlatform } from './platform';

/**
 * A platform with a database, a partner port and a job worker of its own, and the network, the registry and another
 * institution around it as processes. One for a test file.
 */
export class World {
  private constructor(
    readonly test: TestPlatform,
    readonly outside: TestCounterparts,
    /** Sees everything, to look at what came of it. */
    readonly owner: Client,
    private readonly end: () => Promise<void>,
  ) {}

  static async start(): Promise<World> {
    const database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_world_${process.pid}`);
    const test = await TestPlatform.start({ databaseUrl: database.url, partnerPort: true });
    const authority = await testAuthority();
    const certificates = await counterpartCertificates(authority);
    await createPartner(test.platform, { name: 'network', kind: 'NETWORK', ...certificates.network });
    await createPartner(test.platform, { name: 'registry', kind: 'REGISTRY', ...certificates.registry });
    await registerTown(test.platform);
    const information = await informationOfTown(test.platform);
    const { partnerUrl } = test;
    const outside = await TestCounterparts.start({ authority, certificates, partnerUrl, information });
    const { network, registry } = outside.counterparts.urls;
    test.platform.network = connectNetwork({
      networkUrl: network,
      registryUrl: registry,
      certificates: await serverCertificates(),
    });
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    const outbox = new Outbox(test.platform);
    outbox.start();
    const end = async (): Promise<void> => {
      await outbox.stop();
      await test.close();
      await outside.close();
      await owner.end();
      await database.drop();
    };
    return new World(test, outside, owner, end);
  }

  get network() {
    return this.outside.network;
  }

  get registry() {
    return this.outside.registry;
  }

  get institution() {
    return this.outside.institution;
  }

  /** The end of all faults. */
  async behave(): Promise<void> {
    await Promise.all([this.network, this.registry, this.institution].map((each) => each.control()));
  }

  /** What waits for another try is tried now. */
  async hurry(): Promise<void> {
    await this.owner.query(
      'update graphile_worker._private_jobs set run_at = now() where run_at > now() and locked_at is null',
    );
  }

  close(): Promise<void> {
    return this.end();
  }
}
