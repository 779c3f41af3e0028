import { graphql } from '../generated';

export const endEligibilityDocument = graphql(`
  mutation endEligibility($input: EndEligibilityInput!) {
    endEligibility(input: $input) {
      subscriberBranchNumber
    }
  }
`);

export const correctEligibilityDocument = graphql(`
  mutation correctEligibility($input: CorrectEligibilityInput!) {
    correctEligibility(input: $input) {
      subscriberBranchNumber
    }
  }
`);

export const cancelEligibilityDocument = graphql(`
  mutation cancelEligibility($periodId: ID!, $reason: String!) {
    cancelEligibility(periodId: $periodId, reason: $reason) {
      subscriberBranchNumber
    }
  }
`);
