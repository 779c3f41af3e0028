import 'reflect-metadata';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { allOperations } from '../src/auth/operations';
import { fileImportMoves, fileImportStates, fileKinds, type FileImportState } from '../src/domain/file-import';
import { affairs, privilegeLevels } from '../src/domain/privilege-level';
import { buildSchema } from '../src/schema';
import { asOwner } from './support/database';
import { withDoors } from './support/sessions';

const root = join(__dirname, '..');
const url = process.env['KAKEHASHI_TEST_URL']!;

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(join(root, path)).isDirectory() ? filesIn(path) : [path];
  });
const isCode = (path: string): boolean => /\.(ts|tsx)$/.test(path) && !path.includes('/generated/');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const withoutComments = (path: string): string => {
  const text = read(path).replace(/\/\*[\s\S]*?\*\//g, '');
  return path.endsWith('.sql') ? text.replace(/--.*$/gm, '') : text.replace(/(^|\s)\/\/.*$/gm, '$1');
};

interface Import {
  from: string;
  /** A path below the root, or a package. */
  to: string;
  typeOnly: boolean;
}

const importsOf = (from: string): Import[] => {
  const found = withoutComments(from).matchAll(
    /^(?:import|export)(\s+type)?\b[^'"`;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\b(?:import|require)\('([^']+)'\)/gm,
  );
  return [...found].map(([, type, ...targets]) => {
    const target = targets.find((each) => each !== undefined)!;
    return {
      from,
      to: target.startsWith('.') ? normalize(join(dirname(from), target)) : target,
      typeOnly: type !== undefined,
    };
  });
};

/** Folder of src, or the file at its top. */
const placeOf = (path: string): string => (path.startsWith('src/') ? path.split('/')[1]! : path.split('/')[0]!);
const imports = ['src', 'web', 'migrations'].flatMap(filesIn).filter(isCode).flatMap(importsOf);
const ours = imports.filter(({ to }) => to.startsWith('src/') || to.startsWith('web/') || to === 'migrations');
const said = ({ from, to }: Import): string => `${from} imports ${to}`;

describe('a folder imports only what it may', () => {
  const effects = ['auth', 'audit', 'db', 'refusal', 'errors', 'secrets', 'domain', 'observe'];
  const may: Record<string, string[]> = {
    domain: [],
    files: ['domain', 'refusal'],
    vault: ['db', 'domain'],
    audit: ['domain', 'auth'],
    auth: [...effects, 'http'],
    limits: ['refusal'],
    db: [...effects, 'entities', 'context', 'migrations', 'root-fields', 'limits'],
    entities: ['domain', 'auth'],
    observe: [...effects, 'certificates', 'network', 'platform', 'context', 'migrations'],
    certificates: [],
    distribution: [],
    network: [...effects, 'certificates', 'context'],
    outbox: [...effects, 'network', 'workflows', 'platform'],
    workflows: [...effects, 'entities', 'files', 'vault', 'network', 'outbox', 'platform'],
    resolvers: [...effects, 'entities', 'workflows', 'network', 'outbox', 'context'],
    http: [...effects, 'certificates', 'entities', 'workflows', 'platform', 'context', 'limits'],
    migrations: [],
    web: ['domain', 'auth'],
  };
  test.each(Object.keys(may))('%s', (place) => {
    const strange = ours.filter(
      ({ from, to }) => placeOf(from) === place && placeOf(to) !== place && !may[place]!.includes(placeOf(to)),
    );
    expect(strange.map(said)).toEqual([]);
  });
});

test('the rules of domain/ need no package, no clock and no process: what they need comes as an argument', () => {
  const files = filesIn('src/domain');
  expect(
    imports.filter(({ from, to }) => placeOf(from) === 'domain' && !to.startsWith('src/domain/')).map(said),
  ).toEqual([]);
  const effects =
    /\bDate\.now\b|new Date\(\)|\bprocess\.|\bMath\.random\b|\bperformance\.|\bsetTimeout\b|\bfetch\(|\bconsole\.|\basync\b|\bawait\b/;
  expect(files.filter((file) => effects.test(withoutComments(file)))).toEqual([]);
});

test('the web client knows the rules of domain/ and the names of operations, and nothing else of the server', () => {
  const strange = ours.filter(({ from, to, typeOnly }) => {
    if (placeOf(from) !== 'web' || to.startsWith('web/') || to.startsWith('src/domain/')) return false;
    return !(to === 'src/auth/operations' && typeOnly);
  });
  expect(strange.map(said)).toEqual([]);
});

test('no resolver imports another: what two need stands in workflows/ or db/', () => {
  const resolverFiles = filesIn('src/resolvers')
    .filter((file) => /@Resolver\b/.test(read(file)))
    .map((file) => file.replace(/\.ts$/, ''));
  expect(ours.filter(({ from, to }) => placeOf(from) === 'resolvers' && resolverFiles.includes(to)).map(said)).toEqual(
    [],
  );
});

test('workflows and db know neither HTTP nor resolvers; only resolvers, entities and the schema know type-graphql', () => {
  expect(
    imports
      .filter(
        ({ from, to }) =>
          ['workflows', 'vault', 'files', 'domain'].includes(placeOf(from)) &&
          /^(express|graphql|type-graphql|node:http)$/.test(to),
      )
      .map(said),
  ).toEqual([]);
  expect(
    imports
      .filter(
        ({ from, to }) =>
          to === 'type-graphql' && !['resolvers', 'entities', 'schema.ts', 'errors.ts'].includes(placeOf(from)),
      )
      .map(said),
  ).toEqual([]);
});

test('the setting that says whose rows are seen is named in two files, and signed by sessions and backups alone', () => {
  const naming = ['src', 'migrations'].flatMap(filesIn).filter((file) => read(file).includes('app.context'));
  expect(naming.sort()).toEqual(['migrations/0001-tenancy.sql', 'src/db/signed-context.ts']);
  const signing = filesIn('src').filter((file) => /\bcontextStatement\(/.test(withoutComments(file)));
  expect(signing.sort()).toEqual(['src/backup/snapshot.ts', 'src/db/insurer-session.ts', 'src/db/signed-context.ts']);
});

test('the environment is read in one file, besides a password for the command line and what PostgreSQL is started with', () => {
  const reading = filesIn('src').filter((file) => /process\.env\b/.test(withoutComments(file)));
  expect(reading.sort()).toEqual(['src/config.ts', 'src/db/server-user.ts']);
});

test("SQL of insurers' tables lies in db/statements, never in a string", () => {
  const strings = filesIn('src')
    .filter(isCode)
    .filter((file) => /\b(?:from|into|update|join)\s+isolated\./i.test(withoutComments(file)));
  expect(strings).toEqual([]);
});

test('every prepared statement is used, and every one that is used exists', () => {
  const there = filesIn('src/db/statements').map((file) => relative('src/db/statements', file).replace(/\.sql$/, ''));
  const used = filesIn('src')
    .filter(isCode)
    .flatMap((file) => [...read(file).matchAll(/\bstatement\('([\w-]+)'\)/g)].map(([, name]) => name!));
  expect([...new Set(used)].sort()).toEqual(there.sort());
});

test('entities say what their tables are: names, types, what may be null, keys', async () => {
  const columns = await asOwner(url, async (owner) => {
    const { rows } = await owner.query<{ at: string; type: string; nullable: boolean; inKey: boolean }>(`
      select a.attrelid::regclass || '.' || a.attname as at, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
        exists (select from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any (i.indkey)) as "inKey"
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace in ('isolated'::regnamespace, 'shared'::regnamespace) and a.attnum > 0 and not a.attisdropped`);
    return new Map(rows.map(({ at, ...column }) => [at, column]));
  });
  const metadata = await withDoors(url, async (doors) => doors.handling_none.dataSource.entityMetadatas);
  expect(metadata.length).toBeGreaterThan(4);
  const types: Record<string, string> = { timestamptz: 'timestamp with time zone' };
  for (const entity of metadata) {
    const at = (column: string) => `${entity.schema}.${entity.tableName}.${column}`;
    for (const { databaseName, type, isNullable, isPrimary } of entity.columns) {
      const declared = { type: types[String(type)] ?? String(type), nullable: isNullable, inKey: isPrimary };
      expect([at(databaseName), columns.get(at(databaseName))]).toEqual([at(databaseName), declared]);
    }
    const key = [...columns].filter(([name, { inKey }]) => inKey && name.startsWith(at(''))).map(([name]) => name);
    expect(entity.primaryColumns.map(({ databaseName }) => at(databaseName)).sort()).toEqual(key.sort());
  }
});

describe('words that code and database share are the same', () => {
  const enums = (name: string): string[] => {
    const type = buildSchema().getType(name);
    return type && 'getValues' in type ? type.getValues().map((value) => value.name) : [];
  };
  /** Nobody signs in as a core system, so the API has no word for it. */
  const accountKinds = () => [...enums('UserKind').filter((kind) => kind !== 'PLATFORM_OPERATOR'), 'CORE_SYSTEM'];
  test.each<[string, string, () => readonly string[]]>([
    ['isolated.file_import', 'state', () => fileImportStates],
    ['isolated.file_import', 'kind', () => fileKinds],
    ['isolated.assignment', 'privilege_level', () => privilegeLevels],
    ['isolated.account', 'kind', accountKinds],
    ['shared.session', 'handling_affair', () => affairs],
    ['isolated.subscriber', 'sex', () => enums('Sex')],
    ['isolated.subscriber', 'my_number_state', () => enums('MyNumberState')],
    ['isolated.eligibility_period', 'kind', () => enums('SubscriberKind')],
    ['isolated.eligibility_period', 'enrolment_kind', () => enums('EnrolmentKind')],
    ['isolated.eligibility_period', 'change', () => enums('EligibilityChange')],
    ['isolated.certificate', 'kind', () => enums('CertificateKind')],
    ['isolated.certificate', 'change', () => enums('CertificateChange')],
    ['isolated.doubt', 'kind', () => enums('DoubtKind')],
    ['isolated.doubt', 'state', () => enums('DoubtState')],
    ['isolated.doubt', 'proposal', () => enums('DoubtResolution')],
    ['isolated.my_number_entry', 'update_kind', () => enums('MyNumberUpdateKind')],
    ['isolated.my_number_entry', 'form_code', () => enums('MyNumberFormCode')],
  ])('%s.%s', async (table, column, words) => {
    const inDatabase = await asOwner(url, async (owner) => {
      const { rows } = await owner.query<{ check: string }>(
        `select pg_get_constraintdef(k.oid) as check from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid
         where k.contype = 'c' and k.conrelid = $1::regclass and a.attname = $2 and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ $3`,
        [table, column, String.raw`= (ANY|')`],
      );
      return [...rows[0]!.check.matchAll(/'([^']+)'/g)].map(([, word]) => word);
    });
    expect(new Set(words())).toEqual(new Set(inDatabase));
  });
});

test('every state of an import can be reached from the first, and some end it', () => {
  const reached = new Set<FileImportState>(['RECEIVING']);
  for (const from of reached) fileImportMoves[from].forEach((to) => reached.add(to));
  expect([...reached].sort()).toEqual([...fileImportStates].sort());
  expect(fileImportStates.filter((from) => fileImportMoves[from].length === 0).sort()).toEqual([
    'EXPIRED',
    'REFUSED',
    'WITHDRAWN',
  ]);
});

test('every operation of the menu guards something, and every root field is guarded', () => {
  expect(() => buildSchema()).not.toThrow();
  const places = ['src/resolvers', 'src/http'].flatMap(filesIn).map(withoutComments).join('\n');
  const guards = (operation: string) => [
    `@Requires\\('${operation}'\\)`,
    `(mustBeAllowed|whyNot)\\([^)]*'${operation}'`,
    `path: [^}]*operation: '${operation}'`,
  ];
  const guarding = (operation: string) => guards(operation).some((guard) => new RegExp(guard).test(places));
  expect(allOperations.filter((operation) => !guarding(operation))).toEqual([]);
});

test('the counterparts share no code with the platform, and need nothing but Node', () => {
  const strange = filesIn('counterparts')
    .flatMap(importsOf)
    .filter(({ to }) => !to.startsWith('counterparts/') && !to.startsWith('node:'));
  expect(strange.map(said)).toEqual([]);
  expect(imports.filter(({ to }) => to.startsWith('counterparts/')).map(said)).toEqual([]);
});
