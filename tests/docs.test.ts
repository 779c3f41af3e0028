import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isEnumType, isInputObjectType, isIntrospectionType, isObjectType } from 'graphql';
import { demoAccounts, demoPassword } from '../src/demo';
import { generatedPages } from '../src/docs/pages';
import { myNumberFault } from '../src/domain/my-number';
import { registrationColumns } from '../src/domain/registration-row';
import { buildSchema } from '../src/schema';

const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const readme = read('README.md');
const glossary = read('docs/glossary.md');
const documents = ['README.md', ...filesBelow('docs').filter((file) => file.endsWith('.md'))];
const decisions = readdirSync(join(root, 'docs/decisions')).sort();

const matches = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ([, first = '']) => first);
const section = (title: string): string => readme.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
/** Words of the glossary's column `In code`. */
const inCode = new Set(matches(glossary, /`([^`]+)`/g));

test('the README begins with the two commands, as lines of code', () => {
  const code = matches(readme, /^```sh\n([^]*?)^```/gm)
    .join('')
    .trim()
    .split('\n');
  expect(code.slice(0, 2)).toEqual(['npm ci && npm start', 'npm ci && npm test']);
});

test.each(documents)('every link of %s leads somewhere', (document) => {
  const anchorOf = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
  const dead = matches(read(document), /\]\(([^)\s]+)\)/g).filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const file = path === '' ? document : join(dirname(document), path);
    if (!existsSync(join(root, file))) return true;
    return (
      anchor !== undefined &&
      !matches(read(file), /^#+ (.+)$/gm)
        .map(anchorOf)
        .includes(anchor)
    );
  });
  expect(dead).toEqual([]);
});

test('the tree names what exists, every folder at the top, and every folder of src', () => {
  let parent = '';
  const named = matches(section('The tree'), /^( *\S+ {2,}\S.*)$/gm).map((line) => {
    const name = line.trim().split(' ')[0]!;
    if (!line.startsWith(' ')) parent = name;
    return line.startsWith(' ') ? parent + name : name;
  });
  const ignored = ['.git/', ...read('.gitignore').split('\n')];
  const foldersOf = (folder: string) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !ignored.includes(`${entry.name}/`))
      .map(({ name }) => `${folder}${name}/`);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(named).toEqual(expect.arrayContaining([...foldersOf(''), ...foldersOf('src/')]));
});

test('the README names every variable, every script it mentions exists, and so does every command', () => {
  const variables = matches(read('src/config.ts'), /^ {2}([A-Z_]+)\??[ :=]/gm);
  expect(variables.length).toBeGreaterThan(5);
  expect(matches(section('Configuration'), /^\| `([A-Z_]+)`/gm).sort()).toEqual(variables.sort());
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  expect(matches(readme, /npm run ([a-z:]+)/g).filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  const commands = matches(read('src/cli.ts').split('`')[1] ?? '', /^ {2}([a-z-]+) /gm);
  expect(matches(section('Commands'), /^kakehashi ([a-z-]+)/gm)).toEqual(commands);
});

test('the README names every account of the demo and its password', () => {
  const demo = section('The demo');
  expect(demoAccounts.map(({ loginId }) => loginId).filter((loginId) => !demo.includes(`\`${loginId}\``))).toEqual([]);
  expect(demo).toContain(`\`${demoPassword}\``);
});

test('app.context occurs in two files', () => {
  const code = (path: string) =>
    read(path)
      .split('\n')
      .filter((line) => !/^\s*(--|\/\/|\/?\*)/.test(line))
      .join('\n');
  const naming = [...filesBelow('src'), ...filesBelow('migrations')].filter((path) =>
    code(path).includes('app.context'),
  );
  expect(naming.sort()).toEqual(['migrations/0001-tenancy.sql', 'src/db/signed-context.ts']);
});

test('the glossary has every type and enum value of the API', () => {
  const types = Object.values(buildSchema().getTypeMap()).filter((type) => !isIntrospectionType(type));
  const isPaging = (name: string) => /^(Query|Mutation|PageInfo)$|(Connection|Edge)$/.test(name);
  const words = types.flatMap((type) => {
    if (isEnumType(type)) return [type.name, ...type.getValues().map(({ name }) => name)];
    return (isObjectType(type) || isInputObjectType(type)) && !isPaging(type.name) ? [type.name] : [];
  });
  expect(words.filter((word) => !inCode.has(word))).toEqual([]);
});

test('the glossary has every table, and every column of the registration file with its field', () => {
  const sql = filesBelow('migrations')
    .filter((file) => file.endsWith('.sql'))
    .map(read)
    .join('\n');
  const tables = matches(sql, /create table (?:isolated|shared)\.(\w+) \(/g);
  expect(tables.length).toBeGreaterThan(10);
  expect(tables.filter((table) => !inCode.has(table))).toEqual([]);
  const rows = glossary.split('\n');
  const missing = registrationColumns.filter(
    ({ header, field }) => !rows.some((row) => row.startsWith(`| ${header} `) && row.includes(`\`${field}\``)),
  );
  expect(missing).toEqual([]);
});

test('every row of the glossary says the Japanese, its reading, the English and the source', () => {
  const rows = matches(glossary, /^(\|.*\|)$/gm).map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter((cells) => cells.length !== 5 || cells.includes(''))).toEqual([]);
});

test('decisions are numbered without gaps, and each says context, choice and consequence', () => {
  const numbers = decisions.map((_, at) => String(at + 1).padStart(4, '0'));
  expect(decisions.map((file) => file.slice(0, 4))).toEqual(numbers);
  for (const file of decisions) {
    const headings = matches(read(`docs/decisions/${file}`), /^#+ (.+)$/gm);
    expect(headings[0]).toMatch(new RegExp(`^${file.slice(0, 4)} `));
    expect(headings.slice(1)).toEqual(['Context', 'Choice', 'Consequence']);
  }
});

test('the generated pages are current (npm run docs)', async () => {
  const pages = await generatedPages(process.env['KAKEHASHI_TEST_URL']!);
  for (const [name, text] of Object.entries(pages)) expect({ [name]: read(`docs/${name}`) }).toEqual({ [name]: text });
});

test('no document holds twelve digits that could be a My Number', () => {
  const numbers = documents.flatMap((document) => matches(read(document), /(?<![0-9])([0-9]{12})(?![0-9])/g));
  expect(numbers.filter((digits) => myNumberFault(digits) === null)).toEqual([]);
});
