import { graphql } from '../generated';

export const deadlinesDocument = graphql(`
  query deadlines($state: DeadlineState!, $first: Int, $after: String) {
    deadlines(state: $state, first: $first, after: $after) {
      edges {
        node {
          id
          kind
          state
          notifiedOn
          dueOn
          importId
          line
          rows
          name
          faultMessage
          subscriberBranchNumber
          doneOn
          mayDismiss
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const deadlineCountsDocument = graphql(`
  query deadlineCounts {
    deadlineCounts {
      due
      overdue
      doneLate
    }
  }
`);

export const dismissDeadlineDocument = graphql(`
  mutation dismissDeadline($id: ID!, $reason: String!) {
    dismissDeadline(id: $id, reason: $reason) {
      id
      state
    }
  }
`);
