import { graphql } from '../generated';

export const organizationCodeDocument = graphql(`
  query organizationCode($subscriberBranchNumber: ID!) {
    subscriber(subscriberBranchNumber: $subscriberBranchNumber) {
      subscriberBranchNumber
      organizationCode {
        state
        failure
        changedAt
      }
    }
  }
`);

export const acquireOrganizationCodeDocument = graphql(`
  mutation acquireOrganizationCode($subscriberBranchNumber: ID!) {
    acquireOrganizationCode(subscriberBranchNumber: $subscriberBranchNumber) {
      subscriberBranchNumber
    }
  }
`);

export const codeCountsDocument = graphql(`
  query codeCounts {
    codeCounts {
      none
      requested
      acquired
      failed
      detached
    }
    codeAcquisition {
      id
      requestedAt
      requestedBy
      persons
      requested
      acquired
      failed
      finishedAt
    }
  }
`);

export const acquireOrganizationCodesDocument = graphql(`
  mutation acquireOrganizationCodes {
    acquireOrganizationCodes {
      id
    }
  }
`);
