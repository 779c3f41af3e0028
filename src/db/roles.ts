import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import type { PrivilegeLevel } from '../domain/privilege-level';

/**
 * The login roles of the server, each with its own small pool: connections per process. None owns anything or is a
 * member of another; what each may do is said in the migrations.
 */
export const pools = {
  handling_none: 2,
  handling_read: 8,
  handling_write: 4,
  handling_linkage: 4,
  authenticator: 3,
  platform_operator: 1,
  account_manager: 2,
  worker: 1,
  network_gateway: 12,
  outbox: 3,
  key_keeper: 1,
} as const;

export type Role = keyof typeof pools;

export const roleOf: Record<PrivilegeLevel, Role> = {
  NONE: 'handling_none',
  READ: 'handling_read',
  WRITE: 'handling_write',
  LINKAGE: 'handling_linkage',
};

/** The stored form of a password (RFC 5803), so that no statement carries the password itself. */
export function scramVerifier(password: string): string {
  const iterations = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const hmac = (text: string) => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${hmac('Server Key').toString('base64')}`;
}
