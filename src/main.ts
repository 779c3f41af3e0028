import { ConfigFault, readConfig, type Config } from './config';
import { StartRefused } from './db/start-check';
import { createDemo, demoAccounts, demoPassword } from './demo';
import { serve } from './start';

/** Starts, says where, and ends cleanly on Ctrl-C or SIGTERM. */
async function main(): Promise<void> {
  const config = readConfig();
  let hasDemo = false;
  const serving = await serve(config, async (platform) => {
    hasDemo = await createDemo(platform, { wanted: wantsDemo(config) });
  });
  say(`架け橋 Kakehashi: http://localhost:${serving.port}/`);
  if (hasDemo) {
    for (const { loginId, label } of demoAccounts) say(`  ${loginId.padEnd(11)} ${label}`);
    say(`  パスワード: ${demoPassword}`);
  }
  const end = (): void => {
    void serving.close().then(
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
