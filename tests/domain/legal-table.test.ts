import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  entryFor,
  holdsOn,
  legalTableColumns,
  legalTableOf,
  mayBegin,
  type LegalEntry,
} from '../../src/domain/legal-table';

const lines = readFileSync(join(__dirname, '../../src/legal/legal-table.csv'), 'utf8').trimEnd().split('\n');
const rows = lines.slice(1).map((line) => line.split(','));
const shipped = (): LegalEntry[] => {
  const table = legalTableOf(rows);
  if (!table.ok) throw new Error(`${table.row} ${table.column} ${table.reason}`);
  return table.entries;
};

const days = { validFrom: '2024-05-27', validTo: '2027-04-01' };
const entries = shipped().map((entry) => ({ ...entry, ...days }));
const society = 'HEALTH_INSURANCE_SOCIETY';
const distinct = (key: keyof LegalEntry): string[] => [...new Set(entries.map((entry) => String(entry[key])))];

test('the shipped table has the columns of the file', () => {
  expect(lines[0]!.split(',')).toEqual(legalTableColumns.map(({ header }) => header));
});

test('every cell of requester, procedure, information and provider is permitted where the table has it, and no other is', () => {
  const cellOf = (cell: string[]): string => cell.join('|');
  const inTable = new Set(rows.map((row) => cellOf([row[3]!, row[4]!, row[6]!, row[8]!, row[10]!])));
  const affairOf = new Map(entries.map(({ procedureCode, affairCode }) => [procedureCode, affairCode]));
  let permitted = 0;
  for (const requesterKind of distinct('requesterKind'))
    for (const procedureCode of distinct('procedureCode'))
      for (const informationCode of distinct('informationCode'))
        for (const providerKind of distinct('providerKind')) {
          const affairCode = affairOf.get(procedureCode)!;
          const question = { requesterKind, affairCode, procedureCode, informationCode, providerKind };
          const found = entryFor(entries, question, '2026-11-22');
          if (found) permitted += 1;
          const cell = cellOf([requesterKind, affairCode, procedureCode, informationCode, providerKind]);
          if ((found !== undefined) !== inTable.has(cell))
            throw new Error(`${cell} is ${found ? '' : 'not '}permitted`);
        }
  expect(permitted).toBe(rows.length);
});

test.each([
  ['2024-05-26', false],
  ['2024-05-27', true],
  ['2026-11-22', true],
  ['2027-03-31', true],
  ['2027-04-01', false],
])('on %s the whole table holds: %s', (day, holds) => {
  expect(holdsOn(days, day)).toBe(holds);
  expect(entries.filter((entry) => (entryFor(entries, entry, day) !== undefined) !== holds)).toEqual([]);
});

test('a procedure of another affair is not permitted', () => {
  const [asked] = entries.filter(({ requesterKind }) => requesterKind === society);
  expect(entryFor(entries, { ...asked!, affairCode: 'JM00000000000302' }, '2026-11-22')).toBeUndefined();
});

test('26 recipients are provided with what a medical insurer holds, by the entries of the old table', () => {
  const recipients = entries.filter(({ providerKind }) => providerKind === society);
  const items = [...new Set(recipients.map(({ item }) => Number(item)))].sort((one, other) => one - other);
  expect(items).toEqual(Array.from({ length: 26 }, (_, at) => at + 1));
  expect([...new Set(recipients.map(({ informationName }) => informationName))].sort()).toEqual([
    '医療保険給付関係情報',
    '医療保険資格関係情報',
  ]);
  const old = [...new Set(recipients.map(({ law }) => Number(/項番(\d+)/.exec(law)![1])))];
  expect(old).toEqual([
    ...[1, 2, 3, 4, 5, 17, 22, 26, 27, 30, 33, 39, 42, 43, 46, 58, 62, 78, 80, 81, 87, 93, 97, 106, 109, 119],
  ]);
});

test('a society asks for each of its affairs, and for consent only before it sees local tax', () => {
  const own = entries.filter(({ requesterKind }) => requesterKind === society);
  expect([...new Set(own.map(({ area }) => area))]).toEqual(['ELIGIBILITY', 'BENEFIT', 'COLLECTION']);
  const withConsent = own.filter(({ consentRequired }) => consentRequired);
  expect([...new Set(withConsent.map(({ informationName }) => informationName))]).toEqual(['地方税関係情報']);
  expect(entries.filter(({ area, requesterKind }) => area !== null && requesterKind !== society)).toEqual([]);
});

describe('a table is refused whole', () => {
  const good = rows[3]!;
  const withCell = (at: number, text: string): string[] => good.map((cell, each) => (each === at ? text : cell));
  test.each<[string, string[][], number, string, string]>([
    ['an empty law', [withCell(0, ' ')], 0, '法令', 'FORMAT'],
    ['an unknown area', [withCell(2, 'ELIGIBILITY')], 0, '区分', 'FORMAT'],
    ['a kind that is no word', [good, withCell(3, '健康保険組合')], 1, '照会者', 'FORMAT'],
    ['a code of another kind', [withCell(4, good[6]!)], 0, '事務コード', 'FORMAT'],
    ['a code that is too long', [withCell(8, `${good[8]}0`)], 0, '特定個人情報名コード', 'FORMAT'],
    ['a line break in a name', [withCell(7, '資格\n確認')], 0, '事務手続名', 'FORMAT'],
    ['a consent neither needed nor not', [withCell(11, '')], 0, '同意', 'FORMAT'],
    ['one question twice', [good, withCell(1, '9')], 1, '事務手続コード', 'GIVEN_TWICE'],
    [
      'another name of a code',
      [good, withCell(10, 'MUNICIPALITY').with(9, '資格')],
      1,
      '特定個人情報名',
      'NAME_DIFFERS',
    ],
  ])('for %s', (_what, given, row, column, reason) => {
    expect(legalTableOf(given)).toEqual({ ok: false, row, column, reason });
  });
});

test.each<[string, string[], string, boolean]>([
  ['the first table may begin any day', [], '2017-07-18', true],
  ['another begins tomorrow', ['2024-05-27'], '2026-11-23', true],
  ['another begins today', ['2024-05-27'], '2026-11-22', true],
  ['none begins yesterday', ['2024-05-27'], '2026-11-21', false],
  ['one that began today stays', ['2024-05-27', '2026-11-22'], '2026-11-22', false],
  ['one that has not begun is replaced', ['2024-05-27', '2027-04-01'], '2027-01-01', true],
])('%s', (_what, kept, from, may) => {
  expect(
    mayBegin(
      kept.map((validFrom) => ({ validFrom })),
      from,
      '2026-11-22',
    ),
  ).toBe(may);
});
