import { graphql } from '../generated';

export const provisionRecordsDocument = graphql(`
  query provisionRecords($search: ProvisionRecordSearch, $first: Int, $after: String) {
    provisionRecords(search: $search, first: $first, after: $after) {
      edges {
        node {
          ...provisionRecord
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment provisionRecord on ProvisionRecord {
    id
    role
    revision
    processingNumber
    subNumber
    affairName
    procedureName
    requesterDepartment
    providerDepartment
    requestedAt
    providedAt
    informationName
    nonDisclosureCode
    errorReasonCode
    subscriberBranchNumber
    recordedAt
    recordedBy
    reason
  }
`);

export const provisionRecordRevisionsDocument = graphql(`
  query provisionRecordRevisions($id: ID!) {
    provisionRecordRevisions(id: $id) {
      ...provisionRecord
    }
  }
`);

export const reviseProvisionRecordDocument = graphql(`
  mutation reviseProvisionRecord($id: ID!, $nonDisclosureCode: String, $errorReasonCode: String, $reason: String!) {
    reviseProvisionRecord(
      id: $id
      nonDisclosureCode: $nonDisclosureCode
      errorReasonCode: $errorReasonCode
      reason: $reason
    ) {
      id
    }
  }
`);
