import { registrationColumns } from '../../src/domain/registration-row';
import { describeFault, rowFaults, type RowFault } from '../../src/domain/row-faults';

const codes = Object.keys(rowFaults) as RowFault[];
const headers = registrationColumns.map(({ header }) => header as string);

test.each(codes)('%s is one Japanese sentence without a value in it', (code) => {
  expect(rowFaults[code]).toMatch(/^[^。]+。$/);
  expect(rowFaults[code]).not.toMatch(/[0-9]{3,}|[\r\n,"]/);
});

test.each(codes)('the sentence for %s names only columns of the file', (code) => {
  const named = Array.from(rowFaults[code].matchAll(/「([^」]+)」/g), ([, header]) => header);
  expect(headers).toEqual(expect.arrayContaining(named));
});

test('a fault that any column can have names the column', () => {
  expect(describeFault('REQUIRED', headers.indexOf('カナ氏名'))).toBe('「カナ氏名」は必ず記入する項目ですが、空です。');
  expect(describeFault('REQUIRED')).toBe('必ず記入する項目ですが、空です。');
});

test('a fault that one column has does not name it twice', () => {
  expect(describeFault('CARD_BRANCH_FORMAT', headers.indexOf('枝番'))).toBe('「枝番」が半角数字2桁ではありません。');
});

test('a column that the file does not have is not named', () => {
  expect(describeFault('TOO_LONG', 99)).toBe(rowFaults.TOO_LONG);
});
