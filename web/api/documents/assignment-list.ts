import { graphql } from '../generated';

graphql(`
  fragment accountOfLine on AccountOfLine {
    id
    loginId
    name
    staffNumber
    kind
    state
  }
`);

export const assignmentListDocument = graphql(`
  query assignmentList($on: Date!, $first: Int, $after: String) {
    assignmentList(on: $on, first: $first, after: $after) {
      edges {
        node {
          account {
            ...accountOfLine
          }
          assignment {
            ...assignment
          }
          lastSignedInAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const assignmentDifferenceDocument = graphql(`
  query assignmentDifference($from: Date!, $to: Date!) {
    assignmentDifference(from: $from, to: $to) {
      account {
        ...accountOfLine
      }
      before {
        ...assignment
      }
      after {
        ...assignment
      }
      stateBefore
      stateAfter
    }
  }
`);

export const unusedRightsDocument = graphql(`
  query unusedRights {
    unusedRights {
      account {
        ...accountOfLine
      }
      lastSignedInAt
      operations {
        operation
        label
        lastUsedOn
      }
    }
  }
`);
