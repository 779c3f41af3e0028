import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { FileImport } from '../entities/file-import';

export interface SentFile {
  name: string;
  encoding: FileImport['encoding'];
}

/** Sends a file as fast as it is taken; who goes away ends it. */
export async function sendCsv(
  response: Response,
  pieces: AsyncIterable<Buffer>,
  { name, encoding }: SentFile,
): Promise<void> {
  response.setHeader('Content-Type', `text/csv; charset=${encoding === 'CP932' ? 'Shift_JIS' : 'utf-8'}`);
  response.setHeader('Content-Disposition', disposition(name));
  await pipeline(pieces, response).catch((error: unknown) => {
    if ((error as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

/** A name outside ASCII in the form of RFC 6266, section 4.3. */
function disposition(name: string): string {
  if (/^[\w.-]+$/.test(name)) return `attachment; filename="${name}"`;
  const escaped = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename*=UTF-8''${escaped}`;
}
