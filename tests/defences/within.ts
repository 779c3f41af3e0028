import type { Client } from 'pg';
import { BorrowedRole } from '../support/borrowed-role';
import type { Attack, Table } from '../support/attack';
import { roles, type Outcome } from '../support/login-role';
import { attack, isGranted } from '../support/tenancy-attack';

/** In a transaction of the owner that is rolled back. */
export async function within<Result>(owner: Client, spoil: string, look: () => Promise<Result>): Promise<Result> {
  await owner.query('begin');
  try {
    await owner.query(spoil);
    return await look();
  } finally {
    await owner.query('rollback');
  }
}

/** What the attack on this table first gets through with, as any role that is granted anything; empty: nothing. */
export async function attackWithin(
  owner: Client,
  { table, victim, attacker }: Pick<Attack, 'table' | 'victim' | 'attacker'>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const role of roles.filter((each) => isGranted(table, each))) {
    const line = await BorrowedRole.of(owner, role);
    await attack({ table, line, victim, attacker, faults });
    if (faults.length > 0) return faults;
  }
  return faults;
}

/** As the owner, in a savepoint: what came of it, undone. */
export async function attempt(
  owner: Client,
  sql: string,
  values: unknown[] = [],
): Promise<Outcome & { constraint?: string }> {
  await owner.query('savepoint attempt');
  try {
    const { rows, rowCount } = await owner.query<Record<string, unknown>>(sql, values);
    return { ok: true, rows, count: rowCount ?? 0 };
  } catch (error) {
    const { code = '', message, constraint } = error as { code?: string; message: string; constraint?: string };
    return { ok: false, code, message, ...(constraint !== undefined && { constraint }) };
  } finally {
    await owner.query('rollback to savepoint attempt; release savepoint attempt');
  }
}

export type { Table };
