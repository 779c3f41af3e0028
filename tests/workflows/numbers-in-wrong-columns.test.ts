import { registrationColumns } from '../../src/domain/registration-row';
import { aBulkFile, aBulkRow } from '../support/bulk';
import { aCollectionFile, aCollectionRow, withoutNumber } from '../support/collection';
import { asOwner } from '../support/database';
import { aFile, aMyNumber, aRow } from '../support/made';
import { TestPlatform } from '../support/platform';
import { imported } from '../support/result';

let test_: TestPlatform;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());

const stray = aMyNumber();
const wide = stray.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const spaced = `${stray.slice(0, 4)} ${stray.slice(4, 8)}-${stray.slice(8)}`;
const person = withoutNumber();

/** What of these spellings is anywhere in the rows of the insurer. */
const found = (insurerId: number) =>
  asOwner(test_.databaseUrl, async (client) => {
    const tables = ['staged_row', 'subscriber', 'my_number_entry', 'operation_log', 'doubt', 'open_filing'];
    const counts = await Promise.all(
      tables.map(async (table) => {
        const { rows } = await client.query(
          `select count(*)::integer as count from isolated.${table} t where insurer_id = $1 and t::text ~ $2`,
          [insurerId, [stray, wide, spaced].join('|')],
        );
        return rows[0].count;
      }),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  });

test.each([
  ['registration', () => aFile([aRow({ cardBranch: stray }), aRow({ myNumber: '', myNumberMissingReason: stray })])],
  ['registration', () => aFile([aRow({ sex: wide })])],
  ['collection', () => aCollectionFile([aCollectionRow(person, { reason: '9', memo: `番号は${stray}です` })])],
  ['collection', () => aCollectionFile([aCollectionRow(person, { later: stray, reason: spaced, memo: wide })])],
  ['bulk-update', () => aBulkFile([aBulkRow(person, { missingReason: '9', missingMemo: spaced })])],
  ['bulk-update', () => aBulkFile([aBulkRow(person, { missingReason: '1', remarks: `旧${wide}` })])],
  ['bulk-cancel', () => aBulkFile([aBulkRow(person, { myNumber: aMyNumber(), missingMemo: stray, remarks: '誤り' })])],
])('a My Number in a column of a %s file that is not for it is kept nowhere (%#)', async (kind, file) => {
  const insurer = await test_.newInsurer();
  const handler = await insurer.handler();
  await imported(insurer, handler, aFile([person]));
  const { id, state } = await handler.uploaded(file(), undefined, kind);
  expect(await found(insurer.id)).toBe(0);
  if (state === 'AWAITING_APPROVAL') await (await insurer.handler()).approve(id);
  await handler.importIn(['APPLIED'], id);
  expect(await found(insurer.id)).toBe(0);
  const text = (await handler.result(id)).toString('utf8');
  expect([stray, wide, spaced].filter((spelling) => text.includes(spelling))).toEqual([]);
  expect(text).toContain('************');
});

const mayHoldTwelveDigits = ['eligibilityId', 'symbol', 'number', 'myNumber'];

test('nor is it in any column of a registration file that holds no identifier', async () => {
  const insurer = await test_.newInsurer();
  const handler = await insurer.handler();
  const fields = registrationColumns.map(({ field }) => field).filter((field) => !mayHoldTwelveDigits.includes(field));
  const { id } = await handler.uploaded(aFile(fields.map((field) => aRow({ [field]: stray }))), ['APPLIED']);
  expect(await found(insurer.id)).toBe(0);
  expect((await handler.result(id)).toString('utf8')).not.toContain(stray);
});
