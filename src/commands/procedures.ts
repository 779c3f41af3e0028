import { grantProcedures } from '../workflows/grant-procedures';
import { insurerOf, required, type Command } from './command';

export const procedureCommands: Record<string, Command> = {
  'grant-procedures': async ({ platform }, options, procedures) => {
    const [insurerNumber, loginId] = [required(options, 'insurer'), required(options, 'login-id')];
    const insurerId = await insurerOf(platform, insurerNumber);
    return `granted ${await grantProcedures(platform, { insurerId, loginId, procedures })} procedures`;
  },
};
