import type { Identity } from '../../src/certificates/authority';
import { operationLog, type KeptEntry } from './kept';
import type { Person } from './person';
import { password, type TestInsurer, type TestPlatform } from './platform';
import type { Seat } from './terminal';

/** Somebody who has signed in at that terminal. */
export async function seated(test: TestPlatform, person: Person, identity: Identity): Promise<Seat> {
  const seat = await test.seat(person, identity);
  const { status } = await seat.signIn(password);
  if (status !== 200) throw new Error(`signing in was answered ${status}`);
  return seat;
}

/** What the operation log says of that person and operation, oldest first. */
export async function keptOf(
  { databaseUrl }: TestPlatform,
  { id }: TestInsurer,
  { accountId }: Person,
  operation: string,
): Promise<Partial<KeptEntry>[]> {
  const kept = await operationLog(databaseUrl, id);
  return kept
    .filter((entry) => entry.accountId === accountId && entry.operation === operation)
    .map(({ result, subject, terminalId }) => ({ result, subject, terminalId }));
}
