import { graphql } from '../generated';

graphql(`
  fragment assignmentOfChange on AssignmentOfChange {
    affairs
    privilegeLevel
    operations {
      operation
      label
    }
    procedures {
      code
      name
    }
    validFrom
    validUntil
  }
`);

graphql(`
  fragment operatorChange on OperatorChange {
    insurerNumber
    insurerName
    id
    kind
    label
    loginId
    name
    terminalName
    reason
    draftedAt
    draftedBy
    decision
    before {
      ...assignmentOfChange
    }
    after {
      ...assignmentOfChange
    }
  }
`);

export const changesForOperatorDocument = graphql(`
  query changesForOperator {
    changesForOperator {
      ...operatorChange
    }
  }
`);

export const confirmForInsurerDocument = graphql(`
  mutation confirmForInsurer($insurerNumber: String!, $id: ID!) {
    confirmForInsurer(insurerNumber: $insurerNumber, id: $id) {
      ...operatorChange
    }
  }
`);

export const rejectForInsurerDocument = graphql(`
  mutation rejectForInsurer($insurerNumber: String!, $id: ID!, $reason: String!) {
    rejectForInsurer(insurerNumber: $insurerNumber, id: $id, reason: $reason) {
      ...operatorChange
    }
  }
`);
