import { bulkColumns } from '../domain/bulk-row';
import { csvLine } from '../files/csv';
import { receiveFile, type Upload } from './receive-file';

/** A request typed on screen goes the way of a file of one row, so that a second person approves it. */
export function receiveRequest(request: Omit<Upload, 'source' | 'mayBeRepeated'>, cells: string[]): Promise<string> {
  const header = bulkColumns.map((column) => column.header);
  const file = Buffer.from(csvLine(header) + csvLine(cells), 'utf8');
  return receiveFile({ ...request, source: [file], mayBeRepeated: true });
}
