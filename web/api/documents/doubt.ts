import { graphql } from '../generated';

export const doubtsDocument = graphql(`
  query doubts($resolved: Boolean, $first: Int, $after: String) {
    doubts(resolved: $resolved, first: $first, after: $after) {
      edges {
        node {
          id
          kind
          state
          raisedAt
          resolvedAt
          importId
          proposal
          proposedBy
          suspects {
            holdsNumber
            subscriber {
              subscriberBranchNumber
              nameKanji
            }
          }
          rows {
            line
            nameKanji
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

export const doubtDocument = graphql(`
  query doubt($id: ID!) {
    doubt(id: $id) {
      id
      kind
      state
      raisedAt
      raisedBy
      importId
      suspects {
        holdsNumber
        subscriber {
          subscriberBranchNumber
          nameKanji
          nameKana
          birthDate
          sex
          address
          eligibilityPeriods {
            eligibilityId
            start
            symbol
            number
            cardBranch
          }
        }
      }
      rows {
        line
        eligibilityId
        symbol
        number
        cardBranch
        nameKanji
        nameKana
        birthDate
        sex
        address
        differences
      }
      proposal
      proposalComment
      proposedBy
      proposedAt
      resolvedBy
      resolvedAt
      mayPropose
      mayConfirm
    }
  }
`);

export const proposeDoubtResolutionDocument = graphql(`
  mutation proposeDoubtResolution($id: ID!, $resolution: DoubtResolution!, $comment: String!) {
    proposeDoubtResolution(id: $id, resolution: $resolution, comment: $comment) {
      id
      state
    }
  }
`);

export const confirmDoubtResolutionDocument = graphql(`
  mutation confirmDoubtResolution($id: ID!) {
    confirmDoubtResolution(id: $id) {
      id
      state
    }
  }
`);

export const rejectDoubtResolutionDocument = graphql(`
  mutation rejectDoubtResolution($id: ID!, $comment: String!) {
    rejectDoubtResolution(id: $id, comment: $comment) {
      id
      state
    }
  }
`);
