import { graphql } from '../generated';

export const fileImportsDocument = graphql(`
  query fileImports($awaitingMyApproval: Boolean, $sentByMe: Boolean, $cameBack: Boolean, $first: Int, $after: String) {
    fileImports(
      awaitingMyApproval: $awaitingMyApproval
      sentByMe: $sentByMe
      cameBack: $cameBack
      first: $first
      after: $after
    ) {
      edges {
        node {
          id
          kind
          state
          rows
          checked
          ok
          rejected
          applied
          uploadedAt
          uploadedBy
          withdrawal {
            at
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

export const fileImportDocument = graphql(`
  query fileImport($id: ID!) {
    fileImport(id: $id) {
      id
      kind
      state
      rows
      checked
      ok
      rejected
      applied
      faults {
        code
        message
        count
      }
      preview {
        newPersons
        newPeriods
        corrections
        unchanged
        newMyNumbers
        changedMyNumbers
        endedPeriods
        currentPeriods
        endsMany
        cancelledMyNumbers
        missingReasons
        collectLater
      }
      uploadedAt
      uploadedBy
      decidedAt
      decidedBy
      decisionReason
      endedAt
      expiresAt
      resultAvailable
      mayDecide
      mayWithdraw
      withdrawal {
        by
        at
        reason
        persons
        done
        keptChanges
      }
    }
  }
`);

export const approveFileImportDocument = graphql(`
  mutation approveFileImport($id: ID!) {
    approveFileImport(id: $id) {
      id
      state
    }
  }
`);

export const refuseFileImportDocument = graphql(`
  mutation refuseFileImport($id: ID!, $reason: String!) {
    refuseFileImport(id: $id, reason: $reason) {
      id
      state
    }
  }
`);

export const withdrawFileImportDocument = graphql(`
  mutation withdrawFileImport($id: ID!, $reason: String!) {
    withdrawFileImport(id: $id, reason: $reason) {
      id
      state
    }
  }
`);
