import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { grantable } from './auth/operations';
import { ConfigFault, givenPassword, readConfig } from './config';
import { statement } from './db/statements';
import { InsurerSession } from './db/insurer-session';
import { affairs, type Affair, type PrivilegeLevel } from './domain/privilege-level';
import { Refusal } from './refusal';
import { openPlatform, type Running } from './start';
import { createAccount, createInsurer } from './workflows/create-insurer';
import { receiveFile } from './workflows/receive-file';
import { ImportWorker } from './workflows/import-worker';

const help = `kakehashi COMMAND [OPTIONS]

  migrate                                          brings the database up to date
  create-insurer --number N --name NAME            opens an insurer
  create-manager --insurer N --login-id ID --name NAME
                                                   gives it a manager ID; the password is asked for,
                                                   or taken from KAKEHASHI_NEW_PASSWORD
  import --insurer N --login-id ID --affair ELIGIBILITY|BENEFIT|COLLECTION FILE
                                                   takes a registration file in for that user; a file that
                                                   links My Numbers still waits for a second person's approval

The environment is the server's: DATABASE_URL, KAKEHASHI_SECRET, DATA_DIR.
`;

type Options = Record<string, string | undefined>;
type Command = (running: Running, options: Options, files: string[]) => Promise<string>;

const commands: Record<string, Command> = {
  migrate: async () => 'migrated',
  'create-insurer': async ({ platform }, options) => {
    await createInsurer(platform, { insurerNumber: required(options, 'number'), name: required(options, 'name') });
    return 'created';
  },
  'create-manager': async ({ platform }, options) => {
    const insurerId = await insurerOf({ platform }, required(options, 'insurer'));
    await createAccount(platform, {
      insurerId,
      loginId: required(options, 'login-id'),
      name: required(options, 'name'),
      kind: 'MANAGER',
      privilegeLevel: 'WRITE',
      operations: grantable,
      password: await newPassword(),
    });
    return 'created';
  },
  import: importFile,
};

class UsageFault extends Error {}

function required(options: Options, name: string): string {
  const value = options[name];
  if (!value) throw new UsageFault(`--${name} is required`);
  return value;
}

/** Until the rules for passwords come with the issuing of IDs: long enough to be worth a hash. */
const shortestPassword = 15;

async function newPassword(): Promise<string> {
  const given = givenPassword();
  const asked = createInterface({ input: process.stdin, output: process.stderr });
  const password = given ?? (await asked.question('password: '));
  asked.close();
  if (password.length < shortestPassword)
    throw new UsageFault(`a password has at least ${shortestPassword} characters`);
  return password;
}

async function insurerOf({ platform }: Pick<Running, 'platform'>, insurerNumber: string): Promise<number> {
  const { rows } = await platform.doors.platform_operator.pool.query<{ id: number }>(
    'select id from shared.insurer where insurer_number = $1',
    [insurerNumber],
  );
  if (rows[0] === undefined) throw new UsageFault('no insurer has this number');
  return rows[0].id;
}

interface AccountRow {
  id: string;
  privilegeLevel: PrivilegeLevel;
  granted: string[];
}

const accountByLoginId = statement('account-by-login-id');

/** As the user who is named: their level must allow it, and the entry in the log is theirs. */
async function importFile({ platform }: Running, options: Options, [file]: string[]): Promise<string> {
  const insurerNumber = required(options, 'insurer');
  const loginId = required(options, 'login-id');
  const affair = affairs.find((known): known is Affair => known === required(options, 'affair'));
  if (file === undefined || affair === undefined) throw new UsageFault('a FILE and one of the affairs are required');
  const insurerId = await insurerOf({ platform }, insurerNumber);
  const reading = await InsurerSession.open({
    ...{ door: platform.doors.handling_none, contextKey: platform.secrets.contextKey, readOnly: true },
    claims: { insurerId, accountId: null, privilegeLevel: 'NONE', affair: null },
  });
  const [account] = await reading.ending(null, () => reading.run<AccountRow>(accountByLoginId, [loginId]));
  if (account === undefined) throw new UsageFault('the insurer has no such user');
  if (!account.granted.includes('uploadFile') || !['WRITE', 'LINKAGE'].includes(account.privilegeLevel))
    throw new Refusal('NOT_PERMITTED');
  const { id: accountId, privilegeLevel } = account;
  const id = await receiveFile({
    platform,
    member: { insurerId, accountId, privilegeLevel, affair },
    kind: 'REGISTRATION',
    source: createReadStream(file),
    requestId: 'kakehashi import',
  });
  const worker = new ImportWorker(platform);
  await worker.finish(insurerId);
  return id;
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      ...{ number: { type: 'string' }, name: { type: 'string' }, insurer: { type: 'string' } },
      ...{ 'login-id': { type: 'string' }, affair: { type: 'string' }, help: { type: 'boolean' } },
    },
  });
  const [name = '', ...files] = positionals;
  const command = commands[name];
  const { help: wantsHelp, ...options } = values;
  if (command === undefined || wantsHelp) {
    process.stdout.write(help);
    process.exitCode = wantsHelp ? 0 : 2;
    return;
  }
  const running = await openPlatform(readConfig());
  try {
    process.stdout.write(`${await command(running, options, files)}\n`);
  } finally {
    await running.close();
  }
}

main().catch((error: unknown) => {
  const isExpected = error instanceof UsageFault || error instanceof ConfigFault || error instanceof Refusal;
  process.stderr.write(`${isExpected ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = isExpected ? 2 : 1;
});
