import { variableLimits } from './limits';

/** They would be taken for something that every object has. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether variables are neither deeper nor more than any operation needs. Looks no further than it has to. */
export function areModest(variables: object): boolean {
  const found: { value: unknown; depth: number }[] = [{ value: variables, depth: 0 }];
  for (let at = 0; at < found.length; at += 1) {
    const { value, depth } = found[at]!;
    if (typeof value !== 'object' || value === null) continue;
    const parts: unknown[] = Array.isArray(value) ? value : Object.values(value);
    if (depth >= variableLimits.depth || found.length + parts.length > variableLimits.values) return false;
    if (!Array.isArray(value) && Object.keys(value).some((key) => reserved.has(key))) return false;
    for (const part of parts) found.push({ value: part, depth: depth + 1 });
  }
  return true;
}
