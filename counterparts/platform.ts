import { Unreachable } from './behaviour';
import type { Outgoing, Reply } from './outgoing';

/** The partner port of the platform: GraphQL. */
const documents = {
  receiveInquiry: `mutation ($input: ArrivingInquiryInput!) { receiveInquiry(input: $input) {
    processingNumber outcome refusal providerDepartment providedAt layoutVersion version body } }`,
  receiveAnswer: `mutation ($input: ArrivingAnswerInput!) { receiveAnswer(input: $input) { processingNumber state } }`,
  receiveOrganizationCodes: `mutation ($institution: String!, $codes: [ArrivingCodeInput!]!) {
    receiveOrganizationCodes(institution: $institution, codes: $codes) { taken unknown } }`,
  receiveAcquisitionFailures: `mutation ($institution: String!, $acquisitionNumbers: [String!]!) {
    receiveAcquisitionFailures(institution: $institution, acquisitionNumbers: $acquisitionNumbers) { taken unknown } }`,
};
export type PlatformOperation = keyof typeof documents;

/** Refusals that would be the same another time. All others, known or not, are tried again. */
const final = ['NOT_FOUND', 'BAD_USER_INPUT', 'PROCESSING_NUMBER_REUSED', 'ANSWER_NOT_ASKED_FOR'];

export type Told<Result> = { result: Result } | { refusal: string };

interface GraphqlReply {
  data?: Record<string, unknown> | null;
  errors?: { extensions?: { code?: string } }[];
}

export const graphqlOf = (operation: PlatformOperation, variables: object): object => ({
  query: documents[operation],
  variables,
});

export async function tellPlatform<Result>(
  outgoing: Outgoing,
  url: string,
  operation: PlatformOperation,
  variables: object,
): Promise<Told<Result>> {
  return told(await outgoing.post(`${url}/graphql`, graphqlOf(operation, variables)), operation);
}

function told<Result>({ body }: Reply, operation: PlatformOperation): Told<Result> {
  const { data, errors } = (body ?? {}) as GraphqlReply;
  const result = data?.[operation];
  if (result !== undefined && result !== null && errors === undefined) return { result: result as Result };
  const refusal = errors?.[0]?.extensions?.code ?? 'NO_ANSWER';
  if (!final.includes(refusal)) throw new Unreachable(refusal);
  return { refusal };
}
