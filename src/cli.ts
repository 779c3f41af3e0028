import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { BackupRefused } from './backup/sealed-stream';
import { backupCommands } from './commands/backup';
import { citusCommands } from './commands/citus';
import { insurerOf, required, UsageFault, type Command, type Options } from './commands/command';
import { insurerCommands } from './commands/insurers';
import { keyCommands } from './commands/keys';
import { partnerCommands } from './commands/partners';
import { procedureCommands } from './commands/procedures';
import { terminalCommands } from './commands/terminals';
import { ConfigFault, readConfig } from './config';
import { DistributionRefused } from './distribution/distribute';
import { affairs, reaches, type Affair } from './domain/privilege-level';
import { dayInJapan, isPlainDate } from './domain/plain-date';
import { Refusal } from './refusal';
import { openPlatform, type Running } from './start';
import { LegalTableRefused, loadLegalTable } from './workflows/load-legal-table';
import { receiveFile } from './workflows/receive-file';
import { ImportWorker } from './workflows/import-worker';

const help = `kakehashi COMMAND [OPTIONS]

  migrate                                          brings the database up to date
  create-operator --login-id ID                    a platform operator, who opens insurers and managers' IDs on screen;
                                                   the password is asked for, or taken from KAKEHASHI_NEW_PASSWORD
  create-insurer --number N --name NAME [--login-prefix PREFIX-]
                                                   opens an insurer; its login IDs begin with the prefix, or else
                                                   with the number and a hyphen
  create-manager --insurer N --login-id ID --name NAME
                                                   gives it a manager ID; the password as for an operator
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
  register-terminal --insurer N --kind INTEGRATED|CORE|CLAIM_ONLINE --name NAME [--place PLACE] --certificate FILE
                                                   gives an insurer its first terminal by its certificate (PEM);
                                                   the others its managers draft and confirm
  register-operator-terminal --name NAME --certificate FILE
                                                   a terminal of the platform operator
  revoke-operator-terminal --certificate FILE | --fingerprint HEX
                                                   nothing is permitted there any more within a second
  rotate-data-key --insurer N                      gives an insurer a new cipher key while its people work, encrypts anew
                                                   what was encrypted before and destroys the old key; to be called
                                                   again when it was broken off
  backup --to FILE|DIR                             one consistent, encrypted copy of the database while it is in use; read
                                                   again at once and compared
  verify-backup FILE                               reads a copy to its end: complete, unchanged, as many rows as it says
  restore FILE                                     into an empty database; rows, policies and a sample of reads are compared
  distribute-tables [--check]                      spreads the insurers' tables over the machines of a Citus cluster; may be
                                                   repeated. With --check it only says what it would do, or why not

The environment is the server's: DATABASE_URL, KAKEHASHI_SECRET, DATA_DIR.
`;

const commands: Record<string, Command> = {
  migrate: async () => 'migrated',
  import: importFile,
  'load-legal-table': loadTable,
  ...insurerCommands,
  ...procedureCommands,
  ...partnerCommands,
  ...terminalCommands,
  ...keyCommands,
};

/** As the user who is named: their level must allow it, and the entry in the log is theirs. */
async function importFile({ platform }: Running, options: Options, [file]: string[]): Promise<string> {
  const insurerNumber = required(options, 'insurer');
  const loginId = required(options, 'login-id');
  const affair = affairs.find((known): known is Affair => known === required(options, 'affair'));
  if (file === undefined || affair === undefined) throw new UsageFault('a FILE and one of the affairs are required');
  const insurerId = await insurerOf(platform, insurerNumber);
  const member = await platform.memberOf(insurerId, loginId);
  if (member === null) throw new UsageFault('the insurer has no such user, or the ID is not active');
  const mayUpload = member.granted.has('uploadFile') && member.affairs.has(affair);
  if (!mayUpload || !reaches(member.privilegeLevel, 'WRITE')) throw new Refusal('NOT_PERMITTED');
  const { accountId, privilegeLevel } = member;
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
        check: { type: 'boolean' },
      },
      ...{ kind: { type: 'string' }, certificate: { type: 'string' }, fingerprint: { type: 'string' } },
      ...{ place: { type: 'string' }, 'login-prefix': { type: 'string' }, to: { type: 'string' } },
    },
  });
  const [name = '', ...files] = positionals;
  const command = commands[name];
  const { help: wantsHelp, check, ...rest } = values;
  const options: Options = { ...rest, ...(check && { check: 'only' }) };
  const ofDatabase = { ...backupCommands, ...citusCommands }[name];
  if (ofDatabase !== undefined && !wantsHelp) {
    process.stdout.write(`${await ofDatabase(readConfig(), options, files)}\n`);
    return;
  }
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
    error instanceof BackupRefused ||
    error instanceof LegalTableRefused;
  const isNotPossible = error instanceof DistributionRefused;
  const words = isExpected || isNotPossible ? error.message : String((error as Error).stack);
  process.stderr.write(`${words}\n`);
  process.exitCode = isExpected ? 2 : 1;
});
