import { createHash } from 'node:crypto';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { insurerNumberOf } from '../domain/institution';
import { answerFor, deriveReplica, eligibilityReplica, type ReplicaPeriod } from '../domain/replica';
import type { PlainDate } from '../domain/plain-date';

const insertReplica = statement('insert-replica');
const personToProvide = statement('person-to-provide');

const { informationCode, datasetNumber, layoutVersion } = eligibilityReplica;

/** A person with all that an answer about them is made of: the history as it is believed now, and the latest replica. */
export interface PersonToProvide {
  id: string;
  branchNumber: string;
  inDoubt: boolean;
  nonDisclosure: boolean;
  manualAnswer: boolean;
  periods: ReplicaPeriod[];
  replicaId: string | null;
  version: number | null;
  digest: Buffer | null;
}

/** Of the insurer that provides. */
export interface Provider {
  code: string;
  name: string;
}

export type DerivedReplica = NonNullable<ReturnType<typeof deriveReplica>>;

/** The replica of a person when something of these days is provided from it, else null. */
export function replicaToProvide(
  { periods }: PersonToProvide,
  { provider, ...days }: { provider: Provider; from: PlainDate; to: PlainDate; today: PlainDate },
): DerivedReplica | null {
  const insurerNumber = insurerNumberOf(provider.code);
  const replica = deriveReplica({ insurerNumber, insurerName: provider.name, periods });
  return replica !== null && answerFor(replica, days) !== null ? replica : null;
}

export async function loadedPerson(db: InsurerSession, subscriberId: string): Promise<PersonToProvide> {
  const [person] = await db.run<PersonToProvide & Record<string, unknown>>(personToProvide, [
    informationCode,
    subscriberId,
  ]);
  if (person === undefined) throw new Error('a person who was asked about is gone');
  return person;
}

export interface StoredReplica {
  id: string;
  layoutVersion: string;
  version: number;
}

/** The latest version when it says the same, else the next: what was provided once stays as it was. */
export async function storeReplica(
  db: InsurerSession,
  person: PersonToProvide,
  { replica, now }: { replica: DerivedReplica; now: Date },
): Promise<StoredReplica> {
  const { body, publishFrom, publishTo } = replica;
  const text = JSON.stringify(body);
  const content = JSON.stringify([informationCode, datasetNumber, layoutVersion, publishFrom, publishTo, body]);
  const digest = createHash('sha256').update(content).digest();
  if (person.replicaId !== null && person.digest?.equals(digest))
    return { id: person.replicaId, layoutVersion, version: person.version! };
  const version = (person.version ?? 0) + 1;
  const [stored] = await db.run<{ id: string }>(insertReplica, [
    ...[person.id, informationCode, datasetNumber, layoutVersion, version],
    ...[text, digest, publishFrom, publishTo, now],
  ]);
  if (stored !== undefined) return { id: stored.id, layoutVersion, version };
  // Another inquiry was answered at the same time, and its version is the latest now.
  return storeReplica(db, await loadedPerson(db, person.id), { replica, now });
}
