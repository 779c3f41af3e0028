import { allOperations, declarationOf, terminalsFor, type Operation } from '../auth/operations';
import { requirementOf } from '../auth/requires';
import { privilegeLevelLabels } from '../domain/privilege-level';
import { terminalKindLabels } from '../domain/terminal';
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
    const { label, group, atLeast, handling, everybody, fresh, always, whileLocked } = declarationOf(operation);
    const level = everybody ? '–' : `${code(atLeast)} ${privilegeLevelLabels[atLeast]}`;
    const wearing = worn.get(operation);
    if (wearing === undefined) throw new Error(`nothing wears the operation ${operation}`);
    return [
      ...[code(operation), label, group, level, handling ? '要' : '', fresh ? '要' : ''],
      ...[whileLocked ? '常時' : always ? '設定中' : ''],
      ...[holderOf(operation), terminalsOf(operation), wearing.map(code).join(', ')],
    ];
  });
  return page(
    'Operations (業務メニュー)',
    'Generated from `src/auth/operations.ts` and the schema by `npm run docs`; a test compares.',
    [
      'An operation may be used by who holds it (付与: the duty, `isolated.assignment`; 管理者: to managers only; 全員: everybody',
      'signed in; 運用者: the platform operator; 相手システム: a partner), at one of the terminals, who has at least the level',
      '(取扱特権レベル), and, where 要 stands, is handling My Numbers (個人番号取扱) or has shown within five minutes who they are',
      '(再認証). 設定中: also while the password has expired or a second factor is to be set up; 常時: and while the session is',
      'locked. How these come together is said in [permissions.md](permissions.md).',
    ].join('\n'),
    table(
      ['Operation', 'Label', 'Group', 'Least level', 'Handling', 'Fresh', 'Always', 'Held by', 'Terminals', 'Worn by'],
      rows,
    ),
  );
}

function holderOf(operation: Operation): string {
  const { everybody, manager, operator, partner, coreSystem } = declarationOf(operation);
  if (everybody) return '全員';
  if (operator) return '運用者';
  if (partner !== undefined) return '相手システム';
  if (manager) return '付与（管理者）';
  return coreSystem ? '付与、基幹システム' : '付与';
}

function terminalsOf(operation: Operation): string {
  if (declarationOf(operation).partner !== undefined) return '–';
  const kinds = terminalsFor(operation);
  return kinds === null ? 'どこでも' : kinds.map((kind) => terminalKindLabels[kind]).join('、');
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
