import { createHmac, timingSafeEqual } from 'node:crypto';
import { pages } from '../limits/limits';
import { Refusal } from '../refusal';

/** What a cursor is good for: one insurer's one search. */
export interface CursorScope {
  key: Buffer;
  insurerId: number;
  /** The list and what it was asked for, in any form that is equal for equal questions. */
  search: unknown;
}

const macLength = 16;
const idLength = 16;

const macOf = ({ key, insurerId, search }: CursorScope, id: Buffer): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify([insurerId, search]))
    .update(id)
    .digest()
    .subarray(0, macLength);

/** Names the last row of a page by its id: opaque, holds nothing personal, works for this insurer and search only. */
function cursorOf(rowId: string, scope: CursorScope): string {
  const id = Buffer.from(rowId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, macOf(scope, id)]).toString('base64url');
}

/** A forged cursor, another insurer's, or one of another search is no cursor. */
export function rowIdOf(cursor: string, scope: CursorScope): string {
  const bytes = Buffer.from(cursor, 'base64url');
  const id = bytes.subarray(0, idLength);
  const isOurs = bytes.length === idLength + macLength && timingSafeEqual(bytes.subarray(idLength), macOf(scope, id));
  if (!isOurs || bytes.toString('base64url') !== cursor) throw new Refusal('BAD_USER_INPUT', { field: 'after' });
  const hex = id.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** How many rows to fetch: one more than shown tells whether there are more. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? pages.unsaid;
  if (size < 1 || size > pages.largest) throw new Refusal('BAD_USER_INPUT', { field: 'first' });
  return size;
}

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/** `rows` holds up to one more than the page shows. */
export function connectionOf<Node extends { id: string }>(
  rows: Node[],
  { size, after, scope }: { size: number; after: string | null; scope: CursorScope },
): Connection<Node> {
  const edges = rows.slice(0, size).map((node) => ({ cursor: cursorOf(node.id, scope), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
