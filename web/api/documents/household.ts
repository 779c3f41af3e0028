import { graphql } from '../generated';

export const householdDocument = graphql(`
  query household($subscriberBranchNumber: ID!) {
    household(subscriberBranchNumber: $subscriberBranchNumber) {
      subscriberBranchNumber
      nameKanji
      nameKana
      birthDate
      relationshipCode
      eligibilityPeriods {
        id
        start
        end
        kind
        symbol
        number
        cardBranch
      }
    }
  }
`);
