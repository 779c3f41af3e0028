import type { Catalogue } from './catalogue';
import { besideInsurers, copiedEverywhere, distributionColumn, givenUp, placeOf } from './rules';

export interface Step {
  /** What is said of it. */
  tells: string;
  sql: string;
}

/** All others lie as its rows do. */
const first = 'isolated.account';

/**
 * What is to be done, in its order: what others refer to comes before them. `done`: tables that are distributed or copied
 * already are left as they are.
 */
export function planOf(catalogue: Catalogue, done: ReadonlySet<string>): Step[] {
  const dropped = catalogue.references.filter(({ name }) => givenUp.includes(name));
  const names = catalogue.tables.filter(({ isPartition }) => !isPartition).map(({ name }) => name);
  const distributed = inOrder(
    names.filter((name) => placeOf(name) === 'DISTRIBUTED'),
    catalogue,
  );
  return [
    ...dropped.map(({ table, name, to }) => ({
      tells: `give up ${name}: ${table} no longer refers to ${to}`,
      sql: `alter table ${table} drop constraint ${name}`,
    })),
    ...copiedEverywhere.map((name) => ({
      table: name,
      tells: `copy ${name} to every machine`,
      sql: `select create_reference_table('${name}')`,
    })),
    ...distributed.map((name) => ({
      table: name,
      tells: `distribute ${name} by ${distributionColumn}`,
      sql: `select create_distributed_table('${name}', '${distributionColumn}', colocate_with => '${name === first ? 'none' : first}')`,
    })),
  ].filter((step) => !('table' in step) || !done.has(step.table as string));
}

/** Whoever is referred to comes first; `first` before all. */
function inOrder(names: string[], { references }: Catalogue): string[] {
  const ordered: string[] = [];
  const place = (name: string, above: string[]): void => {
    if (ordered.includes(name)) return;
    if (above.includes(name)) throw new Error(`${[...above, name].join(' → ')} refer to each other`);
    const needed = references.filter(({ table, to }) => table === name && to !== name && names.includes(to));
    for (const { to } of needed) place(to, [...above, name]);
    ordered.push(name);
  };
  for (const name of [first, ...names.filter((each) => !besideInsurers.includes(each)), ...names]) place(name, []);
  return ordered;
}
