import { CsvError, parse } from 'csv-parse';
import { FileFault } from './file-fault';

const mostRows = 2_000_000;
const rowsPerBatch = 100;

/** Above this a record is taken for an unclosed quote that swallows the file; 20 cells of 200 characters are 16 KB. */
const largestRecordBytes = 64 * 1024;

const lineEnds = /\r\n|\n|\r/g;
const needsQuotes = /[",\r\n]/;

/** DOS programs end a file with Ctrl-Z. */
const endOfFileMark = '\u001a';

/** A line with nothing on it, which is only allowed at the end of the file. */
const isEmptyLine = (record: readonly string[]): boolean =>
  record.length === 1 && (record[0] === '' || record[0] === endOfFileMark);

const linesWithin = (record: readonly string[]): number =>
  record.reduce((lines, cell) => lines + (cell.match(lineEnds)?.length ?? 0), 0);

/** The faults of the parser by what they are to us. Its own message holds the cell and is dropped. */
const faultAt = (error: unknown, line: number): unknown =>
  error instanceof CsvError ? new FileFault('FILE_QUOTE', line) : error;

/**
 * The records of a CSV file (RFC 4180, CRLF or LF) as they are written, in batches; the header is a batch of its own,
 * the first, so that a caller can refuse it before anything else is read.
 */
export async function* csvRows(
  text: AsyncIterable<string>,
  { columns }: { columns: number },
): AsyncGenerator<string[][]> {
  const found: string[][] = [];
  let records = 0;
  let line = 1;
  let linesRead = 0;
  let firstEmptyLine: number | null = null;

  const take = (record: string[], linesSoFar: number): void => {
    const start = line;
    // The parser counts CRLF inside quotes twice, so cells are searched whenever its count says there is one.
    line += linesSoFar - linesRead > 1 ? 1 + linesWithin(record) : 1;
    linesRead = linesSoFar;
    if (columns !== 1 && isEmptyLine(record)) {
      firstEmptyLine ??= start;
      return;
    }
    if (firstEmptyLine !== null || record.length !== columns) {
      throw records === 0 ? new FileFault('FILE_HEADER') : new FileFault('FILE_COLUMNS', firstEmptyLine ?? start);
    }
    if (records > mostRows) throw new FileFault('FILE_TOO_LARGE');
    records += 1;
    found.push(record);
  };

  const parser = parse({
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    max_record_size: largestRecordBytes,
    // Taking records here and leaving the readable side empty spares one queue entry and one wake-up a row.
    on_record: (record: string[], { lines }) => {
      take(record, lines);
      return undefined;
    },
  });
  // Every fault arrives through the call that met it.
  parser.on('error', () => undefined);
  parser.resume();

  const given = (write: (done: (error?: Error | null) => void) => void): Promise<void> =>
    new Promise((resolve, reject) => write((error) => (error ? reject(faultAt(error, line)) : resolve())));

  try {
    for await (const piece of text) {
      await given((done) => parser.write(piece, done));
      if (records > 0 && records === found.length) yield found.splice(0, 1);
      while (found.length >= rowsPerBatch) yield found.splice(0, rowsPerBatch);
    }
    await given((done) => parser.end(done));
    if (records > 0 && records === found.length) yield found.splice(0, 1);
    if (found.length > 0) yield found;
  } finally {
    parser.destroy();
  }
  if (records === 0) throw new FileFault('FILE_EMPTY');
}

/** The header row has exactly these names in this order. */
export const sameHeader = (record: readonly string[], columns: readonly { header: string }[]): boolean =>
  record.length === columns.length && columns.every(({ header }, at) => record[at] === header);

const quoted = (cell: string): string => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * A line of a result file. Cells that a spreadsheet would take for a formula are kept as written: a result returns
 * the columns of the input, and an insurer corrects it and sends it again; an apostrophe put in front would come back
 * as part of a name.
 */
export const csvLine = (cells: readonly string[]): string =>
  cells.length === 1 && cells[0] === '' ? '""\r\n' : `${cells.map(quoted).join(',')}\r\n`;

/** What a spreadsheet would take for a formula (OWASP, CSV Injection): put behind an apostrophe, where nothing is sent back. */
const beginsFormula = /^[=+\-@\t\r]/;

/** A line of a file for people to read. */
export const harmlessLine = (cells: readonly string[]): string =>
  csvLine(cells.map((cell) => (beginsFormula.test(cell) ? `'${cell}` : cell)));
