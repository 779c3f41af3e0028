import type { Catalogue, Key, Table } from './catalogue';

/** Every table of insurers lies with this column, all rows of one insurer on one machine. */
export const distributionColumn = 'insurer_id';

/**
 * What every machine needs a copy of: what tables of insurers refer to, statements join them with, and policies read. All
 * of it is small and seldom written.
 */
export const copiedEverywhere = ['shared.insurer', 'shared.institution', 'tenancy.context_key'];

/** Of the platform, and written by triggers of insurers' tables: they lie beside the rows they tell of. */
export const besideInsurers = ['shared.waiting_change', 'shared.dead_message', 'shared.terminal_end'];

/**
 * Keys that are given up: what stays on the first machine cannot refer to what does not. Nobody deletes an account, and who
 * is let in is inserted in the transaction that makes it.
 */
export const givenUp = ['sign_in_insurer_id_account_id_fkey', 'partner_insurer_id_account_id_fkey'];

export type Place = 'DISTRIBUTED' | 'COPIED' | 'FIRST_MACHINE';

/** Sessions, tries, login IDs, work that waits: one place, which every process asks. */
export function placeOf(table: string): Place {
  if (table.startsWith('isolated.') || besideInsurers.includes(table)) return 'DISTRIBUTED';
  return copiedEverywhere.includes(table) ? 'COPIED' : 'FIRST_MACHINE';
}

const isDistributed = (table: string): boolean => placeOf(table) === 'DISTRIBUTED';

/** Why these tables cannot be distributed, or would not mean the same; none: they can, as far as rules can tell. */
export function faultsOf(catalogue: Catalogue): string[] {
  return [
    ...catalogue.tables.flatMap((table) => tableFaults(table, catalogue)),
    ...catalogue.keys.flatMap(keyFaults),
    ...referenceFaults(catalogue),
    ...triggerFaults(catalogue),
    ...catalogue.policies.flatMap(({ table, name, hasSubSelect }) =>
      hasSubSelect && isDistributed(table) ? [`${table}: the policy ${name} has a sub-select`] : [],
    ),
  ];
}

function tableFaults({ name, isNested, isUnlogged, insurerType, counted }: Table, { keys }: Catalogue): string[] {
  if (!isDistributed(name)) return [];
  const hasPrimaryKey = keys.some(({ table, kind }) => table === name && kind === 'primary');
  return [
    ...(insurerType === 'integer' ? [] : [`${name}: ${distributionColumn} is not an integer that is never null`]),
    ...(hasPrimaryKey ? [] : [`${name}: there is no primary key`]),
    ...(isNested ? [`${name}: a partition has partitions`] : []),
    ...(isUnlogged ? [`${name}: it is unlogged`] : []),
    ...counted.map((column) => `${name}: a sequence fills ${column}`),
  ];
}

function keyFaults({ table, name, kind, columns, operators }: Key): string[] {
  if (!isDistributed(table)) return [];
  const begins = columns[0] === distributionColumn;
  if (kind !== 'exclusion') return begins ? [] : [`${table}: ${name} does not begin with ${distributionColumn}`];
  return begins && operators[0] === '=' ? [] : [`${table}: ${name} does not begin with ${distributionColumn} and =`];
}

function referenceFaults({ references }: Catalogue): string[] {
  return references.flatMap(({ table, name, columns, to, toColumns }) => {
    const [from, at] = [placeOf(table), placeOf(to)];
    if (from === 'DISTRIBUTED' && at === 'DISTRIBUTED') {
      const isCarried = columns[0] === distributionColumn && toColumns[0] === distributionColumn;
      return isCarried ? [] : [`${table}: ${name} does not carry ${distributionColumn} to ${to}`];
    }
    if (from === 'DISTRIBUTED' && at === 'FIRST_MACHINE')
      return [`${table}: ${name} refers to ${to}, which is not copied`];
    if (from !== 'DISTRIBUTED' && at === 'DISTRIBUTED' && !givenUp.includes(name))
      return [`${table}: ${name} refers to ${to}, which is distributed`];
    return [];
  });
}

/** They run where the row is: what they read has to be there, and what they write beside the row. */
function triggerFaults({ triggers }: Catalogue): string[] {
  return triggers
    .filter(({ table }) => isDistributed(table))
    .flatMap(({ table, name, isForEachRow, asksItsName, reads, writes }) => [
      ...(asksItsName ? [`${table}: the trigger ${name} asks for the name of its table`] : []),
      ...(isForEachRow ? [] : [`${table}: the trigger ${name} is not for each row`]),
      ...reads
        .filter((read) => placeOf(read) === 'FIRST_MACHINE')
        .map((read) => `${table}: the trigger ${name} reads ${read}`),
      ...writes
        .filter((written) => !isDistributed(written))
        .map((written) => `${table}: the trigger ${name} writes ${written}`),
    ]);
}
