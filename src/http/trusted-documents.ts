import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentLimits } from '../limits/limits';
import { Refusal } from '../refusal';

/** The web client's documents by their ids (`npm run codegen`; GraphQL over HTTP, Appendix A: persisted documents). */
const trusted = new Map(
  Object.entries(JSON.parse(readFileSync(join(__dirname, 'trusted-documents.json'), 'utf8')) as Record<string, string>),
);

/** What a port takes: documents of the web client by their ids, what a system has written itself, or both. */
export type DocumentsTaken = 'BY_ID' | 'BY_TEXT' | 'BY_ID_OR_TEXT';

/** The text of what is asked, before anything of it is parsed. */
export function textOf(
  { documentId, query }: { documentId?: unknown; query?: unknown },
  taken: DocumentsTaken,
): string {
  const isById = documentId !== undefined && documentId !== null;
  if (isById ? taken === 'BY_TEXT' : taken === 'BY_ID') throw new Refusal('UNKNOWN_DOCUMENT');
  if (isById) {
    // Which of the two is meant, and which is looked at, must not depend on who reads it.
    if (typeof documentId !== 'string' || query !== undefined) throw new Refusal('BAD_USER_INPUT');
    const text = trusted.get(documentId);
    if (text === undefined) throw new Refusal('UNKNOWN_DOCUMENT');
    return text;
  }
  if (typeof query !== 'string' || query === '') throw new Refusal('BAD_USER_INPUT');
  if (query.length > documentLimits.characters) throw new Refusal('QUERY_TOO_COSTLY');
  return query;
}
