import { graphql } from '../generated';

graphql(`
  fragment accountChange on AccountChange {
    id
    kind
    label
    account {
      id
      loginId
      name
    }
    terminal {
      id
      name
    }
    reason
    draftedAt
    draftedBy
    decision
    decidedAt
    decidedBy
    decisionReason
    validUntil
    after {
      id
      affairs
      privilegeLevel
      validFrom
      validUntil
    }
    mayDecide
    waitsForOperator
    isOwn
  }
`);

export const accountChangesDocument = graphql(`
  query accountChanges($search: AccountChangeSearch, $first: Int, $after: String) {
    accountChanges(search: $search, first: $first, after: $after) {
      edges {
        node {
          ...accountChange
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** A query of its own: what managers do goes through another door than the rest of the inbox. */
export const waitingChangesDocument = graphql(`
  query waitingChanges {
    accountChanges(search: { waiting: true }, first: 200) {
      edges {
        node {
          id
          mayDecide
        }
      }
    }
  }
`);

export const accountChangeDocument = graphql(`
  query accountChange($id: ID!) {
    accountChange(id: $id) {
      ...accountChange
      account {
        id
        loginId
        name
        staffNumber
        kind
        state
        validFrom
        validUntil
      }
      terminal {
        id
        name
        place
        kind
        fingerprint
        expiresAt
        state
      }
      before {
        ...assignment
      }
      after {
        ...assignment
      }
    }
  }
`);

export const confirmChangeDocument = graphql(`
  mutation confirmChange($id: ID!) {
    confirmChange(id: $id) {
      id
    }
  }
`);

export const rejectChangeDocument = graphql(`
  mutation rejectChange($id: ID!, $reason: String!) {
    rejectChange(id: $id, reason: $reason) {
      id
    }
  }
`);

export const withdrawChangeDocument = graphql(`
  mutation withdrawChange($id: ID!) {
    withdrawChange(id: $id) {
      id
    }
  }
`);
