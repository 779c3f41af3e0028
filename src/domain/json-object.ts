const deepest = 32;
/** A NUL and half a character: PostgreSQL keeps neither in jsonb. */
const notStorable = /[\0\p{Cs}]/u;

/** Whether the text is a JSON object that PostgreSQL can keep as it is meant. */
export function isStorableJsonObject(text: string): boolean {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return false;
  }
  if (typeof root !== 'object' || root === null || Array.isArray(root)) return false;
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest || !level.every(isStorable)) return false;
    level = level.flatMap(partsOf);
  }
  return true;
}

const partsOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flat() : [];

/** A number that is too large for ours is read as infinite. */
const isStorable = (value: unknown): boolean =>
  typeof value === 'string' ? !notStorable.test(value) : typeof value !== 'number' || Number.isFinite(value);
