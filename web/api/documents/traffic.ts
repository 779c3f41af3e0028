import { graphql } from '../generated';

export const trafficDocument = graphql(`
  query traffic($days: Int) {
    traffic(days: $days) {
      days {
        day
        asked
        answered
        provided
        refused
        waiting
      }
      lastExchangeAt
      silent
      silentReason
      waitingToSend
      oldestWaitingAt
      dead
      provisionsWaiting
      inquiriesOverdue
    }
  }
`);

export const messagesDocument = graphql(`
  query messages($states: [MessageState!], $first: Int, $after: String) {
    messages(states: $states, first: $first, after: $after) {
      edges {
        node {
          id
          kind
          state
          attempts
          faultInWords
          queuedAt
          changedAt
          processingNumber
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const sendAgainDocument = graphql(`
  mutation sendAgain($id: ID!) {
    sendAgain(id: $id) {
      id
      state
    }
  }
`);
