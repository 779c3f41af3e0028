import { rotateDataKey } from '../workflows/rotate-data-key';
import { insurerOf, required, type Command } from './command';

export const keyCommands: Record<string, Command> = {
  'rotate-data-key': async ({ platform }, options) => {
    const insurerId = await insurerOf(platform, required(options, 'insurer'));
    const { version, renewed } = await rotateDataKey(platform, insurerId);
    return `version ${version} alone; ${renewed} cipher texts were made anew`;
  },
};
