import { graphql } from '../generated';

export const legalBasesDocument = graphql(`
  query legalBases {
    legalBases {
      affairCode
      affairName
      procedureCode
      procedureName
      informationCode
      informationName
      providerKind
      area
      law
      consentRequired
    }
  }
`);

export const institutionsDocument = graphql(`
  query institutions($kind: String!, $name: String) {
    institutions(kind: $kind, name: $name) {
      code
      name
    }
  }
`);

export const createInquiryDocument = graphql(`
  mutation createInquiry($input: CreateInquiryInput!) {
    createInquiry(input: $input) {
      id
    }
  }
`);

export const inquiriesDocument = graphql(`
  query inquiries($search: InquirySearch, $first: Int, $after: String) {
    inquiries(search: $search, first: $first, after: $after) {
      edges {
        node {
          id
          subscriber {
            subscriberBranchNumber
            nameKanji
          }
          requestedAt
          requestedBy
          procedureName
          informationName
          providerName
          state
          changedAt
          dueAt
          remindedAt
          use
          closedAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const inquiryDocument = graphql(`
  query inquiry($id: ID!) {
    inquiry(id: $id) {
      id
      processingNumber
      subscriber {
        subscriberBranchNumber
        nameKanji
        nameKana
        birthDate
      }
      requestedAt
      requestedBy
      affairName
      procedureName
      informationName
      providerName
      providerDepartment
      periodFrom
      periodTo
      purpose
      consentOn
      state
      refusal
      refusalInWords
      changedAt
      dueAt
      remindedAt
      providedAt
      answer {
        layoutVersion
        version
        body
        recordedAt
      }
      use
      useNote
      closedAt
      closedBy
      delivery {
        id
        state
        attempts
        faultInWords
        changedAt
      }
    }
  }
`);

export const closeInquiryDocument = graphql(`
  mutation closeInquiry($id: ID!, $use: InquiryUse!, $note: String) {
    closeInquiry(id: $id, use: $use, note: $note) {
      id
    }
  }
`);
