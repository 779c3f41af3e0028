import type { AnswerOutcome } from './exchange';
import { isDepartment, isNamedDepartment } from './institution';
import { isStorableJsonObject } from './json-object';
import { isBefore } from './two-clocks';

/** An answer as the network hands it on. */
export interface ArrivingAnswer {
  processingNumber: string;
  providerInstitution: string;
  providerDepartment: string;
  outcome: AnswerOutcome;
  refusal: string | null;
  providedAt: Date | null;
  layoutVersion: string | null;
  version: number | null;
  /** JSON text of the replica. */
  body: string | null;
}

const mostVersions = 2 ** 31 - 1;

/** The field that is wrong, or missing, or more than its outcome has; null: none. */
export function wrongFieldOf(answer: ArrivingAnswer, now: Date): keyof ArrivingAnswer | null {
  const { outcome, refusal, providedAt, layoutVersion, version, body, providerDepartment } = answer;
  const provided = outcome === 'ANSWERED' || outcome === 'NO_DATA';
  const refused = outcome === 'REFUSED' || outcome === 'PROVIDER_ERROR';
  const holds = outcome === 'ANSWERED';
  if (!(provided ? isNamedDepartment : isDepartment)(providerDepartment)) return 'providerDepartment';
  if (refused ? refusal === null || !/^[A-Z][A-Z0-9_]{1,39}$/.test(refusal) : refusal !== null) return 'refusal';
  if ((providedAt !== null) !== provided) return 'providedAt';
  if (providedAt !== null && isBefore(now, providedAt)) return 'providedAt';
  if (holds ? layoutVersion === null || !/^[0-9]{4}$/.test(layoutVersion) : layoutVersion !== null)
    return 'layoutVersion';
  if (holds ? version === null || version < 1 || version > mostVersions : version !== null) return 'version';
  if (holds ? body === null || !isStorableJsonObject(body) : body !== null) return 'body';
  return null;
}
