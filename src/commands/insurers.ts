import { createInterface } from 'node:readline/promises';
import { grantableTo } from '../auth/operations';
import { faultOfPassword } from '../auth/password-policy';
import { givenPassword } from '../config';
import { societyKind } from '../domain/institution';
import type { PasswordOwner } from '../domain/password-policy';
import { Refusal } from '../refusal';
import { createAccount, createInsurer, createOperator, proceduresOf } from '../workflows/create-insurer';
import { servedInsurer } from '../workflows/served-insurers';
import { insurerOf, required, type Command } from './command';

/** Who begins: an operator, an insurer and its first manager. All of them have to set up a second factor first. */
export const insurerCommands: Record<string, Command> = {
  'create-operator': async ({ platform }, options) => {
    const loginId = required(options, 'login-id');
    const password = await newPassword({ loginId, name: '', insurer: null });
    await createOperator(platform, { loginId, password, factorRequired: true });
    return 'created';
  },
  'create-insurer': async ({ platform }, options) => {
    const [insurerNumber, name] = [required(options, 'number'), required(options, 'name')];
    await createInsurer(platform, { insurerNumber, name, loginPrefix: options['login-prefix'] });
    return 'created';
  },
  'create-manager': async ({ platform }, options) => {
    const insurerNumber = required(options, 'insurer');
    const insurerId = await insurerOf(platform, insurerNumber);
    const insurer = await servedInsurer(platform, insurerNumber);
    const [loginId, name] = [required(options, 'login-id'), required(options, 'name')];
    if (!loginId.startsWith(insurer.loginPrefix)) throw new Refusal('LOGIN_ID_PREFIX', { field: 'loginId' });
    await createAccount(platform, {
      ...{ insurerId, loginId, name, kind: 'MANAGER', privilegeLevel: 'WRITE' },
      operations: grantableTo('MANAGER'),
      procedures: await proceduresOf(platform, societyKind),
      password: await newPassword({ loginId, name, insurer: { insurerNumber, insurerName: insurer.name } }),
      factorRequired: true,
    });
    return 'created';
  },
};

/** Asked for, unless the environment has it: never an option, which other users of the machine would see. */
async function newPassword(owner: PasswordOwner): Promise<string> {
  const password = givenPassword() ?? (await asked('password: '));
  const fault = await faultOfPassword(password, owner, { withFactor: false });
  if (fault !== null) throw new Refusal(fault);
  return password;
}

async function asked(question: string): Promise<string> {
  const line = createInterface({ input: process.stdin, output: process.stderr });
  return line.question(question).finally(() => line.close());
}
