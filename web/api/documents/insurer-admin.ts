import { graphql } from '../generated';

graphql(`
  fragment managerAdmin on ManagerAdmin {
    id
    loginId
    name
    staffNumber
    state
    validFrom
    validUntil
    privilegeLevel
    totp
    passkeys
    lastSignedInAt
    startCodeUntil
  }
`);

graphql(`
  fragment insurerAdmin on InsurerAdmin {
    insurerNumber
    name
    loginPrefix
    createdAt
    managers
    activeManagers
    waiting
  }
`);

export const insurersDocument = graphql(`
  query insurers($text: String, $first: Int, $after: String) {
    insurers(text: $text, first: $first, after: $after) {
      edges {
        node {
          ...insurerAdmin
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const insurerDocument = graphql(`
  query insurer($insurerNumber: String!) {
    insurers(text: $insurerNumber, first: 1) {
      edges {
        node {
          ...insurerAdmin
        }
      }
    }
  }
`);

export const openInsurerDocument = graphql(`
  mutation openInsurer($input: OpenInsurerInput!) {
    openInsurer(input: $input) {
      insurerNumber
    }
  }
`);

export const insurerManagersDocument = graphql(`
  query insurerManagers($insurerNumber: String!) {
    insurerManagers(insurerNumber: $insurerNumber) {
      ...managerAdmin
    }
  }
`);

export const openManagerDocument = graphql(`
  mutation openManager($input: OpenManagerInput!) {
    openManager(input: $input) {
      ...managerAdmin
    }
  }
`);

export const issueManagerStartCodeDocument = graphql(`
  mutation issueManagerStartCode($insurerNumber: String!, $accountId: ID!) {
    issueManagerStartCode(insurerNumber: $insurerNumber, accountId: $accountId) {
      loginId
      code
      validUntil
    }
  }
`);

export const suspendManagerDocument = graphql(`
  mutation suspendManager($insurerNumber: String!, $accountId: ID!, $reason: String!) {
    suspendManager(insurerNumber: $insurerNumber, accountId: $accountId, reason: $reason) {
      ...managerAdmin
    }
  }
`);

export const resumeManagerDocument = graphql(`
  mutation resumeManager($insurerNumber: String!, $accountId: ID!, $reason: String!) {
    resumeManager(insurerNumber: $insurerNumber, accountId: $accountId, reason: $reason) {
      ...managerAdmin
    }
  }
`);

export const deregisterManagerDocument = graphql(`
  mutation deregisterManager($insurerNumber: String!, $accountId: ID!, $reason: String!) {
    deregisterManager(insurerNumber: $insurerNumber, accountId: $accountId, reason: $reason) {
      ...managerAdmin
    }
  }
`);
