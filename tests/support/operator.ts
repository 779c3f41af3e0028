import { randomInt } from 'node:crypto';
import { insurerCheckDigitOf } from '../../src/domain/insurer-number';
import type { Person } from './person';

/** What the platform operator asks for, with everything that is shown. */
const manager = `id loginId name staffNumber state validFrom validUntil privilegeLevel totp passkeys lastSignedInAt startCodeUntil`;
const insurer = `insurerNumber name loginPrefix createdAt managers activeManagers waiting`;
const given = `{ affairs privilegeLevel operations { operation } procedures { code name } validFrom validUntil }`;
const change = `insurerNumber insurerName id kind label loginId name terminalName reason draftedAt draftedBy decision
  before ${given} after ${given}`;

export const insurers = `query ($text: String, $first: Int, $after: String) { insurers(text: $text, first: $first, after: $after) {
  edges { cursor node { ${insurer} } } pageInfo { hasNextPage endCursor } } }`;
export const openInsurer = `mutation ($input: OpenInsurerInput!) { openInsurer(input: $input) { ${insurer} } }`;
export const insurerManagers = `query ($insurerNumber: String!) { insurerManagers(insurerNumber: $insurerNumber) { ${manager} } }`;
export const openManager = `mutation ($input: OpenManagerInput!) { openManager(input: $input) { ${manager} } }`;
export const issueManagerStartCode = `mutation ($insurerNumber: String!, $accountId: ID!) {
  issueManagerStartCode(insurerNumber: $insurerNumber, accountId: $accountId) { accountId loginId code validUntil } }`;
export const changesForOperator = `{ changesForOperator { ${change} } }`;
export const confirmForInsurer = `mutation ($insurerNumber: String!, $id: ID!) {
  confirmForInsurer(insurerNumber: $insurerNumber, id: $id) { ${change} } }`;
export const rejectForInsurer = `mutation ($insurerNumber: String!, $id: ID!, $reason: String!) {
  rejectForInsurer(insurerNumber: $insurerNumber, id: $id, reason: $reason) { ${change} } }`;

type Act = 'suspendManager' | 'resumeManager' | 'deregisterManager';
export const actOnManager = (
  act: Act,
): string => `mutation ($insurerNumber: String!, $accountId: ID!, $reason: String!) {
  ${act}(insurerNumber: $insurerNumber, accountId: $accountId, reason: $reason) { ${manager} } }`;

export interface ManagerShown {
  id: string;
  loginId: string;
  state: string;
  [field: string]: unknown;
}

export interface ChangeShown {
  insurerNumber: string;
  id: string;
  [field: string]: unknown;
}

/** Opens a manager's ID; what is not mentioned is filled in. */
export async function openedManager(
  operator: Person,
  insurerNumber: string,
  input: Record<string, unknown>,
): Promise<ManagerShown> {
  const { openManager: opened } = await operator.get<{ openManager: ManagerShown }>(openManager, {
    input: aManager(insurerNumber, input),
  });
  return opened;
}

export const today = (now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(now);

let managers = 0;
export function aManager(insurerNumber: string, input: Record<string, unknown> = {}): Record<string, unknown> {
  managers += 1;
  return {
    ...{
      insurerNumber,
      loginId: `${insurerNumber}-m${managers}`,
      name: `管理 ${managers}`,
      staffNumber: `M${managers}`,
    },
    ...{ privilegeLevel: 'WRITE', validFrom: today() },
    ...input,
  };
}

/** The number of no insurer: prefecture 99 does not exist. */
export function aFreeNumber(): string {
  const base = `${String(randomInt(100)).padStart(2, '0')}99${String(randomInt(1000)).padStart(3, '0')}`;
  return base + insurerCheckDigitOf(base);
}
