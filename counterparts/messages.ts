import { createHash } from 'node:crypto';

/** What goes between institutions, as docs/wire.md describes it. */
export interface Inquiry {
  processingNumber: string;
  requester: string;
  requesterDepartment: string;
  provider: string;
  affairCode: string;
  procedureCode: string;
  informationCode: string;
  organizationCode: string;
  periodFrom: string;
  periodTo: string;
  requestedAt: string;
  nonDisclosure: boolean;
}

export interface Answer {
  processingNumber: string;
  outcome: 'ANSWERED' | 'NO_DATA' | 'REFUSED' | 'PROVIDER_ERROR' | 'WAITING';
  refusal: string | null;
  providerDepartment: string;
  providedAt: string | null;
  layoutVersion: string | null;
  version: number | null;
  body: string | null;
}

export interface LateAnswer extends Answer {
  provider: string;
}

export interface CodeRequest {
  acquisitionNumber: string;
  myNumber: string;
}

export interface KnownPerson {
  acquisitionNumber: string;
  /** The registry's word for a person, which says nothing to anybody else. */
  resident: string;
}

const texts = [
  ...['processingNumber', 'requester', 'requesterDepartment', 'provider', 'affairCode', 'procedureCode'],
  ...['informationCode', 'organizationCode', 'periodFrom', 'periodTo', 'requestedAt'],
];

export const isInquiry = (body: unknown): body is Inquiry =>
  isObject(body) && texts.every((name) => typeof body[name] === 'string') && typeof body['nonDisclosure'] === 'boolean';

export const isLateAnswer = (body: unknown): body is LateAnswer =>
  isObject(body) && ['processingNumber', 'provider', 'outcome'].every((name) => typeof body[name] === 'string');

const mostPeople = 1_000;

/** A request about people: of whom is the caller's to check. */
export function peopleOf<Person>(body: unknown): { institution: string; people: Person[] } | null {
  if (!isObject(body) || typeof body['institution'] !== 'string' || !Array.isArray(body['people'])) return null;
  const people = body['people'] as Person[];
  return people.length > mostPeople ? null : { institution: body['institution'], people };
}

const isObject = (body: unknown): body is Record<string, unknown> => typeof body === 'object' && body !== null;

/** The same whatever the order of the fields. */
export function digestOf(message: object): string {
  const fields = Object.entries(message).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('base64url');
}
