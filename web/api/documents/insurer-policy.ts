import { graphql } from '../generated';

graphql(`
  fragment insurerPolicy on InsurerPolicy {
    idleMinutes
    absoluteHours
    lockMinutes
    passwordDays
    passwordHistory
    unusedDays
    changedAt
    changedBy
  }
`);

export const insurerPolicyDocument = graphql(`
  query insurerPolicy {
    insurerPolicy {
      ...insurerPolicy
    }
  }
`);

export const changeInsurerPolicyDocument = graphql(`
  mutation changeInsurerPolicy($input: InsurerPolicyInput!) {
    changeInsurerPolicy(input: $input) {
      ...insurerPolicy
    }
  }
`);
