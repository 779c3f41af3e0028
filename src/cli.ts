import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { grantable } from './auth/operations';
import { insurerOf, required, UsageFault, type Command, type Options } from './commands/command';
import { partnerCommands } from './commands/partners';
import { procedureCommands } from './commands/procedures';
import { ConfigFault, givenPassword, readConfig } from './config';
import { statement } from './db/statements';
import { InsurerSession } from './db/insurer-session';
import { societyKind } from './domain/institution';
import { affairs, type Affair, type PrivilegeLevel } from './domain/privilege-level';
import { dayInJapan, isPlainDate } from './domain/plain-date';
import { Refusal } from './refusal';
import { openPlatform, type Running } from './start';
import { createAccount, createInsurer, proceduresOf } from './workflows/create-insurer';
import { LegalTableRefused, loadLegalTable } from './workflows/load-legal-table';
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
  load-legal-table FILE --name NAME --from YYYY-MM-DD
                                                   from that day on the table says who may ask whom for what
  grant-procedures --insurer N --login-id ID [CODE ...]
                                                   lets a user, or a core system by its name, ask in these procedures;
                                                   without codes in all that the legal table has
  create-partner --name N --kind NETWORK|REGISTRY --certificate FILE
                                                   lets a system in at the partner port by its certificate (PEM)
  create-partner --name N --kind CORE_SYSTEM --insurer N [--affair A] --certificate FILE
                                                   the same for the core system of an insurer; with an affair it
                                                   handles My Numbers
  add-certificate --name N --certificate FILE      a renewed one; the former stays valid until it is revoked
  revoke-certificate --certificate FILE | --fingerprint HEX
                                                   opens nothing any more within a second

The environment is the server's: DATABASE_URL, KAKEHASHI_SECRET, DATA_DIR.
`;

const commands: Record<string, Command> = {
  migrate: async () => 'migrated',
  'create-insurer': async ({ platform }, options) => {
    await createInsurer(platform, { insurerNumber: required(options, 'number'), name: required(options, 'name') });
    return 'created';
  },
  'create-manager': async ({ platform }, options) => {
    const insurerId = await insurerOf(platform, required(options, 'insurer'));
    await createAccount(platform, {
      insurerId,
      loginId: required(options, 'login-id'),
      name: required(options, 'name'),
      kind: 'MANAGER',
      privilegeLevel: 'WRITE',
      operations: grantable,
      procedures: await proceduresOf(platform, societyKind),
      password: await newPassword(),
    });
    return 'created';
  },
  import: importFile,
  'load-legal-table': loadTable,
  ...procedureCommands,
  ...partnerCommands,
};

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
  const insurerId = await insurerOf(platform, insurerNumber);
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

async function loadTable({ platform }: Running, options: Options, [file]: string[]): Promise<string> {
  const [name, from] = [required(options, 'name'), required(options, 'from')];
  if (file === undefined || !isPlainDate(from)) throw new UsageFault('a FILE and --from YYYY-MM-DD are required');
  const client = await platform.doors.platform_operator.pool.connect();
  try {
    const table = { name, from, today: dayInJapan(platform.now()), source: createReadStream(file) };
    return `loaded ${await loadLegalTable(client, table)} entries`;
  } finally {
    client.release();
  }
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      ...{ number: { type: 'string' }, name: { type: 'string' }, insurer: { type: 'string' } },
      ...{
        'login-id': { type: 'string' },
        from: { type: 'string' },
        affair: { type: 'string' },
        help: { type: 'boolean' },
      },
      ...{ kind: { type: 'string' }, certificate: { type: 'string' }, fingerprint: { type: 'string' } },
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
  const isExpected =
    error instanceof UsageFault ||
    error instanceof ConfigFault ||
    error instanceof Refusal ||
    error instanceof LegalTableRefused;
  process.stderr.write(`${isExpected ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = isExpected ? 2 : 1;
});
