/** Why a file is refused whole, so that nothing of it is stored. */
export type FileFaultCode =
  | 'FILE_HEADER'
  | 'FILE_ENCODING'
  | 'FILE_QUOTE'
  | 'FILE_COLUMNS'
  | 'FILE_TOO_LARGE'
  | 'FILE_EMPTY';

/**
 * Thrown by the stages that read a file, because it ends them all at once. `at` is where to look: for FILE_ENCODING
 * the byte, counted from 0; for FILE_QUOTE and FILE_COLUMNS the line on which the row begins, counted from 1.
 * Neither message nor cause holds any of the file's text: both reach logs.
 */
export class FileFault extends Error {
  override readonly name = 'FileFault';

  constructor(
    readonly code: FileFaultCode,
    readonly at?: number,
  ) {
    super(at === undefined ? code : `${code} at ${at}`);
  }
}
