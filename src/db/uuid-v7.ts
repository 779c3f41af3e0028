import { randomFillSync } from 'node:crypto';

const idLength = 16;
const pool = Buffer.alloc(idLength * 256);
let used = pool.length;

/** Ids of one millisecond are told apart in their order by twelve bits (RFC 9562, section 6.2, method 1). */
const mostInOne = 0xfff;
let lastMs = 0;
let inOne = 0;

/**
 * An id that sorts by time (RFC 9562, version 7), in this process in the order in which they are made; made here where one statement inserts many rows that refer to each
 * other. Random bytes are drawn by the batch: a call to the generator for each costs more than the rest.
 */
export function uuidV7(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = pool.subarray(used, used + idLength);
  used += idLength;
  const now = Date.now();
  if (now > lastMs) [lastMs, inOne] = [now, 0];
  else if (inOne < mostInOne) inOne += 1;
  else [lastMs, inOne] = [lastMs + 1, 0];
  bytes.writeUIntBE(lastMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | inOne, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
