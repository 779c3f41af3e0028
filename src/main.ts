import { ConfigFault, readConfig, type Config } from './config';
import { StartRefused } from './db/start-check';
import { createDemo, demoAccounts, demoPassword } from './demo';
import { readCertificates } from './certificates/files';
import type { Counterparts } from './demo/counterparts';
import { startOutsideWorld } from './demo/outside-world';
import { createDemoPartners } from './demo/partners';
import { createDemoTerminals } from './demo/terminals';
import { connectNetwork } from './network/connect';
import { expectStrayFailures } from './outbox/stray-failure';
import { serve } from './start';

/** Starts, says where, and ends cleanly on Ctrl-C or SIGTERM. */
async function main(): Promise<void> {
  const config = readConfig();
  let hasDemo = false;
  let world: Counterparts | null = null;
  const serving = await serve(config, async (platform) => {
    hasDemo = await createDemo(platform, { wanted: wantsDemo(config) });
    expectStrayFailures(platform.log);
    if (hasDemo) {
      await createDemoPartners(platform, config.certificatesDir);
      await createDemoTerminals(platform, config.certificatesDir);
    }
    if (hasDemo && config.networkUrl === null) world = await startOutsideWorld(platform, config);
    platform.network = connectNetwork({
      networkUrl: world?.urls.network ?? config.networkUrl,
      registryUrl: world?.urls.registry ?? config.registryUrl,
      certificates: readCertificates(config.certificatesDir),
    });
  });
  say(`架け橋 Kakehashi: http://localhost:${serving.port}/`);
  if (serving.terminalPort !== null) say(`  端末: https://localhost:${serving.terminalPort}/`);
  if (serving.partnerPort !== null) say(`  相手システム: https://localhost:${serving.partnerPort}/graphql`);
  if (hasDemo) {
    for (const { loginId, label } of demoAccounts) say(`  ${loginId.padEnd(11)} ${label}`);
    say(`  パスワード: ${demoPassword}`);
  }
  const end = (): void => {
    void Promise.all([serving.close(), world?.end()]).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', end).once('SIGTERM', end);
}

const wantsDemo = ({ databaseUrl, production }: Config): boolean =>
  !production && (databaseUrl === null || process.argv.includes('--demo'));

const say = (line: string): void => void process.stdout.write(`${line}\n`);

main().catch((error: unknown) => {
  const { message, stack } = error as Error;
  const isExpected = error instanceof ConfigFault || error instanceof StartRefused;
  process.stderr.write(`${isExpected ? message : (stack ?? message)}\n`);
  process.exit(1);
});
