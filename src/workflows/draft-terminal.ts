import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { uuidV7 } from '../db/uuid-v7';
import type { TerminalKind } from '../domain/terminal';
import { enterChange, type Acting } from './enter-change';

const insertTerminal = statement('insert-terminal');

export interface NewTerminal {
  name: string;
  place: string;
  /** An insurer's: the platform operator's are not drafted. */
  kind: Exclude<TerminalKind, 'OPERATOR'>;
  /** SHA-256 of its certificate. */
  fingerprint: Buffer;
  /** When its certificate ends. */
  expiresAt: Date;
  reason: string;
}

/** Unknown until a second person confirms it, unless the platform operator gives it. Answers the id of the change. */
export async function draftTerminal(
  db: InsurerSession,
  { name, place, kind, fingerprint, expiresAt, reason }: NewTerminal,
  acting: Acting,
): Promise<string> {
  const terminalId = uuidV7();
  await db.run(insertTerminal, [terminalId, name, place, kind, fingerprint, expiresAt]);
  return enterChange(db, { kind: 'REGISTER_TERMINAL', terminalId, reason }, acting);
}
