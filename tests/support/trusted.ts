import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The web client's documents by their ids. */
export const trustedDocuments = new Map(
  Object.entries(
    JSON.parse(readFileSync(join(__dirname, '../../src/http/trusted-documents.json'), 'utf8')) as Record<
      string,
      string
    >,
  ),
);

/** By which the web client names this operation of its own. */
export function documentIdOf(operation: string): string {
  const named = new RegExp(`\\b(?:query|mutation) ${operation}\\b`);
  const [id] = [...trustedDocuments].find(([, text]) => named.test(text)) ?? [];
  if (id === undefined) throw new Error(`the web client has no operation ${operation}`);
  return id;
}
