import { graphql } from '../generated';

export const fileImportsDocument = graphql(`
  query fileImports($awaitingMyApproval: Boolean, $first: Int, $after: String) {
    fileImports(awaitingMyApproval: $awaitingMyApproval, first: $first, after: $after) {
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
