import { graphql } from '../generated';

export const rightsToGrantDocument = graphql(`
  query rightsToGrant {
    rightsToGrant {
      loginPrefix
      affairs
      privilegeLevel
      operations {
        operation
        label
        group
      }
      procedures {
        code
        name
      }
      terminals {
        id
        name
        place
        kind
      }
    }
  }
`);

export const draftAccountDocument = graphql(`
  mutation draftAccount($input: DraftAccountInput!) {
    draftAccount(input: $input) {
      id
    }
  }
`);

export const draftAssignmentDocument = graphql(`
  mutation draftAssignment($input: DraftAssignmentInput!) {
    draftAssignment(input: $input) {
      id
    }
  }
`);

export const draftPeriodDocument = graphql(`
  mutation draftPeriod($accountId: ID!, $validUntil: Date, $reason: String!) {
    draftPeriod(accountId: $accountId, validUntil: $validUntil, reason: $reason) {
      id
    }
  }
`);

export const draftResumeDocument = graphql(`
  mutation draftResume($accountId: ID!, $reason: String!) {
    draftResume(accountId: $accountId, reason: $reason) {
      id
    }
  }
`);

export const draftRecoveryDocument = graphql(`
  mutation draftRecovery($accountId: ID!, $reason: String!) {
    draftRecovery(accountId: $accountId, reason: $reason) {
      id
    }
  }
`);
