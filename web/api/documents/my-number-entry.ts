import { graphql } from '../generated';

export const myNumberEntriesDocument = graphql(`
  query myNumberEntries($importId: ID, $first: Int, $after: String) {
    myNumberEntries(importId: $importId, first: $first, after: $after) {
      edges {
        node {
          id
          enteredOn
          registeredBy
          symbolNumber
          myNumber
          missingReason
          missingMemo
          relationshipCode
          name
          birthDate
          sex
          updateKind
          formCode
          enteredAt
          subscriberBranchNumber
          importId
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
