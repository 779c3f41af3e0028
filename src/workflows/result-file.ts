import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { registrationColumns } from '../domain/registration-row';
import { describeFault, type RowFault } from '../domain/row-faults';
import type { FileImport } from '../entities/file-import';
import { encodeCp932 } from '../files/cp932';
import { csvLine } from '../files/csv';
import type { InsurerCipher, Place } from '../vault/insurer-cipher';

const resultRows = statement('result-rows');
const insertResultPart = statement('insert-result-part');

const rowsPerPart = 2_000;
const byteOrderMark = '\ufeff';
const verdictColumns = ['判定結果', '判定結果コード', '判定結果詳細', '被保険者枝番'];

interface ResultRow {
  line: number;
  cells: string[];
  fault: RowFault | null;
  faultColumn: number | null;
  branchNumber: string | null;
}

export const placeOfPart = (importId: string, part: number): Place => ({
  table: 'result_part',
  row: `${importId} ${part}`,
});

/** The input's columns, the My Number left empty, then the verdict of each row; in the encoding of the input. */
export async function writeResult(
  session: InsurerSession,
  { id, encoding }: FileImport,
  cipher: InsurerCipher,
): Promise<void> {
  const encode = (text: string): Buffer => (encoding === 'CP932' ? encodeCp932(text).bytes : Buffer.from(text, 'utf8'));
  const header = csvLine([...registrationColumns.map(({ header: name }) => name), ...verdictColumns]);
  let text = encoding === 'CP932' ? header : byteOrderMark + header;
  let last = 0;
  for (let part = 0; ; part += 1) {
    const rows = await session.run<ResultRow>(resultRows, [id, last, rowsPerPart]);
    text += rows.map(resultLine).join('');
    if (text !== '')
      await session.run(insertResultPart, [id, part, cipher.encrypt(encode(text), placeOfPart(id, part))]);
    if (rows.length < rowsPerPart) return;
    text = '';
    last = rows.at(-1)!.line;
    await session.renew();
  }
}

const resultLine = ({ cells, fault, faultColumn, branchNumber }: ResultRow): string =>
  csvLine([
    ...cells,
    ...(fault === null ? ['OK', '', ''] : ['NG', fault, describeFault(fault, faultColumn ?? undefined)]),
    fault === null ? (branchNumber ?? '') : '',
  ]);
