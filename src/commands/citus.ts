import { Client } from 'pg';
import { distributeTables, prepareDistribution } from '../distribution/distribute';
import { withOwner, type DatabaseCommand } from './backup';

export const citusCommands: Record<string, DatabaseCommand> = {
  'distribute-tables': (config, { check }) =>
    withOwner(config, async (ownerUrl) => {
      const owner = new Client({ connectionString: ownerUrl });
      await owner.connect();
      try {
        if (check !== undefined) return await checked(owner);
        const steps = await distributeTables(owner, (line) => void process.stdout.write(`${line}\n`));
        return `${steps} steps done`;
      } finally {
        await owner.end();
      }
    }),
};

async function checked(owner: Client): Promise<string> {
  const { hasCitus, steps } = await prepareDistribution(owner);
  const lines = steps.map(({ tells }) => tells);
  return [...lines, `${steps.length} steps; ${hasCitus ? 'Citus is there' : 'there is no Citus here'}`].join('\n');
}
