import { allOperations, declarationOf, type Operation } from '../auth/operations';
import { requirementOf } from '../auth/requires';
import { privilegeLevelLabels } from '../domain/privilege-level';
import { fileAddresses } from '../http/files';
import { buildSchema } from '../schema';
import { code, page, table } from './markdown';

/** Operations that are asked for inside a root field, which wears another. */
const conditions: Partial<Record<Operation, string>> = {
  searchByMyNumber: 'subscribers(search: { myNumber })',
};

/** The menu (業務メニュー) and what of the interface each operation guards. */
export function operationsPage(): string {
  const worn = wearers();
  const rows = allOperations.map((operation) => {
    const { label, group, atLeast, handling, everybody } = declarationOf(operation);
    const level = everybody ? '–' : `${code(atLeast)} ${privilegeLevelLabels[atLeast]}`;
    const wearing = worn.get(operation);
    if (wearing === undefined) throw new Error(`nothing wears the operation ${operation}`);
    return [code(operation), label, group, level, handling ? '要' : '', everybody ? '全員' : '付与', wearing.map(code).join(', ')];
  });
  return page(
    'Operations (業務メニュー)',
    'Generated from `src/auth/operations.ts` and the schema by `npm run docs`; a test compares.',
    [
      'An operation may be used by who holds it (付与: a row of `isolated.granted_operation`; 全員: everybody signed in), has at',
      'least the level (取扱特権レベル), and, where 要 stands, is handling My Numbers (個人番号取扱). These three are asked in this',
      'order; the refusals are `NOT_PERMITTED`, `PRIVILEGE_LEVEL`, `MY_NUMBER_HANDLING_OFF`.',
    ].join('\n'),
    table(['Operation', 'Label', 'Group', 'Least level', 'Handling', 'Held by', 'Worn by'], rows),
  );
}

function wearers(): Map<Operation, string[]> {
  const worn = new Map<Operation, string[]>();
  const wear = (operation: Operation, by: string) => worn.set(operation, [...(worn.get(operation) ?? []), by]);
  const schema = buildSchema();
  const roots = { query: schema.getQueryType(), mutation: schema.getMutationType() };
  for (const [kind, type] of Object.entries(roots)) {
    for (const field of Object.keys(type?.getFields() ?? {}).sort()) wear(requirementOf(field)!, `${kind} ${field}`);
  }
  for (const { method, path, operation } of fileAddresses) wear(operation, `${method.toUpperCase()} ${path}`);
  for (const operation of allOperations) {
    const condition = conditions[operation];
    if (condition !== undefined) wear(operation, condition);
  }
  return worn;
}
