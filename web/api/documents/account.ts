import { graphql } from '../generated';

graphql(`
  fragment assignment on Assignment {
    id
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
    }
    validFrom
    validUntil
    inForceSince
  }
`);

export const accountsDocument = graphql(`
  query accounts($search: AccountSearch, $first: Int, $after: String) {
    accounts(search: $search, first: $first, after: $after) {
      edges {
        node {
          id
          loginId
          name
          staffNumber
          kind
          state
          validFrom
          validUntil
          lastSignedInAt
          assignment {
            id
            affairs
            privilegeLevel
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const accountDocument = graphql(`
  query account($id: ID!) {
    account(id: $id) {
      id
      loginId
      name
      staffNumber
      kind
      state
      validFrom
      validUntil
      assignment {
        ...assignment
      }
      assignments {
        ...assignment
      }
      hasCredentials
      startCodeUntil
      passwordSetAt
      lastSignedInAt
      totp
      passkeys
      factorRequired
      changes {
        ...accountChange
      }
    }
  }
`);

export const issueStartCodeDocument = graphql(`
  mutation issueStartCode($accountId: ID!) {
    issueStartCode(accountId: $accountId) {
      accountId
      loginId
      code
      validUntil
    }
  }
`);

export const suspendAccountDocument = graphql(`
  mutation suspendAccount($accountId: ID!, $reason: String!) {
    suspendAccount(accountId: $accountId, reason: $reason) {
      id
    }
  }
`);

export const leaveDutyDocument = graphql(`
  mutation leaveDuty($accountId: ID!, $reason: String!) {
    leaveDuty(accountId: $accountId, reason: $reason) {
      id
    }
  }
`);

export const deregisterAccountDocument = graphql(`
  mutation deregisterAccount($accountId: ID!, $reason: String!) {
    deregisterAccount(accountId: $accountId, reason: $reason) {
      id
    }
  }
`);

export const permissionPreviewDocument = graphql(`
  query permissionPreview($accountId: ID!, $on: Date!, $terminal: TerminalKind!) {
    permissionPreview(accountId: $accountId, on: $on, terminal: $terminal) {
      operation
      label
      group
      allowed
      code
      reason
    }
  }
`);
