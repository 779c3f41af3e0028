import { variableLimits } from './limits';

/** Request, variables, and what stands in them. */
const deepest = variableLimits.depth + 2;
const [quote, backslash, list, endOfList, object, endOfObject] = Buffer.from('"\\[]{}');

/** Whether JSON goes deeper than any request. Nesting takes far longer to parse than to count. */
export function isTooDeep(json: Buffer): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at]!;
    if (byte === quote) {
      for (at += 1; at < json.length && json[at] !== quote; at += 1) if (json[at] === backslash) at += 1;
    } else if (byte === list || byte === object) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (byte === endOfList || byte === endOfObject) depth -= 1;
  }
  return false;
}
