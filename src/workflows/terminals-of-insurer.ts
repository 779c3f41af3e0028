import type { QueryResultRow } from 'pg';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import type { Decision } from '../domain/account-change';
import { terminalStateAt } from '../domain/terminal';
import type { Terminal } from '../entities/terminal';

const ofInsurer = statement('terminals-of-insurer');

interface TerminalRow extends Omit<Terminal, 'state'>, QueryResultRow {
  registration: Decision | null;
  isRevoked: boolean;
}

/** In any state, in the order in which they were drafted: an insurer has a few dozen. */
export async function terminalsOfInsurer(db: InsurerSession, now: Date): Promise<Terminal[]> {
  const rows = await db.run<TerminalRow>(ofInsurer);
  return rows.map(({ registration, isRevoked, ...terminal }) => ({
    ...terminal,
    state: terminalStateAt(now, { registration, isRevoked, expiresAt: terminal.expiresAt }),
  }));
}
