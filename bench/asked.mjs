// The look-up that is measured everywhere: one subscriber with the periods believed now.
const particulars = 'subscriberBranchNumber nameKanji nameKana birthDate sex postalCode address';

export const lookUpDocument = `query ($b: ID!) { subscriber(subscriberBranchNumber: $b) { ${particulars}
  eligibilityPeriods { start end symbol number cardBranch } } }`;

/** The same by PostGraphile's names, so that the answers are the same text. */
export const postgraphileDocument = `query ($i: Int!, $b: String!) {
  subscriber: subscriberByInsurerIdAndSubscriberBranchNumber(insurerId: $i, subscriberBranchNumber: $b) { ${particulars}
    eligibilityPeriods: eligibilityPeriodsByInsurerIdAndSubscriberIdList(condition: { supersededAt: null }, orderBy: [VALID_FROM_DESC, ROW_ID_DESC]) {
      start: validFrom end: validTo symbol number cardBranch } } }`;

/** What every answer to a look-up holds. */
export const found = '"nameKanji"';

/** Ready to be sent by the load generator. */
export const lookUpsOf = (base, cookie, branchNumbers) =>
  branchNumbers.map((b) => ({
    ...{ url: `${base}/graphql`, cookie },
    body: JSON.stringify({ query: lookUpDocument, variables: { b } }),
  }));

export async function branchNumbersOf(person, count = 200) {
  const { subscribers } = await person.ask(
    'query ($first: Int!) { subscribers(first: $first) { edges { node { subscriberBranchNumber } } } }',
    { first: count },
  );
  return subscribers.edges.map(({ node }) => node.subscriberBranchNumber);
}
