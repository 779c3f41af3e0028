import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import type { AnswerOutcome, ProvisionState } from '../domain/exchange';
import type { PlainDate } from '../domain/plain-date';
import { outcomeOf } from '../domain/provision';
import { within, type ReplicaBody } from '../domain/replica';

const provisionByNumber = statement('provision-by-number');

/** What the requester is told. */
export interface ProvidedAnswer {
  processingNumber: string;
  outcome: AnswerOutcome;
  refusal: string | null;
  providerDepartment: string;
  providedAt: Date | null;
  layoutVersion: string | null;
  version: number | null;
  /** JSON text. */
  body: string | null;
}

/** A provision as it is stored, with the replica it was answered from. */
export interface StoredProvision {
  requestDigest: Buffer;
  processingNumber: string;
  state: ProvisionState;
  refusal: string | null;
  from: PlainDate;
  to: PlainDate;
  providedAt: Date | null;
  providerDepartment: string;
  layoutVersion: string | null;
  version: number | null;
  body: ReplicaBody | null;
  /** Whom it was about; null: nobody here. */
  branchNumber: string | null;
}

export async function storedProvision(db: InsurerSession, processingNumber: string): Promise<StoredProvision | null> {
  const [stored] = await db.run<StoredProvision & Record<string, unknown>>(provisionByNumber, [processingNumber]);
  return stored ?? null;
}

/** Made of what was stored and nothing else, so that it is the same whenever it is asked for. */
export function providedAnswer(stored: StoredProvision): ProvidedAnswer {
  const { processingNumber, state, refusal, providerDepartment, providedAt, layoutVersion, version, body } = stored;
  return {
    ...{ processingNumber, outcome: outcomeOf(state, refusal), refusal, providerDepartment, providedAt },
    ...{ layoutVersion, version, body: body && JSON.stringify(within(body, stored)) },
  };
}
