import { graphql } from '../generated';

export const provisionsDocument = graphql(`
  query provisions($search: ProvisionSearch, $first: Int, $after: String) {
    provisions(search: $search, first: $first, after: $after) {
      edges {
        node {
          id
          processingNumber
          requesterName
          procedureName
          informationName
          receivedAt
          state
          refusalInWords
          providedAt
          nonDisclosure
          subscriber {
            subscriberBranchNumber
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

export const provisionDocument = graphql(`
  query provision($id: ID!) {
    provision(id: $id) {
      id
      processingNumber
      requesterName
      requesterDepartment
      affairName
      procedureName
      informationCode
      informationName
      periodFrom
      periodTo
      requestedAt
      receivedAt
      state
      refusalInWords
      providedAt
      nonDisclosure
      decidedBy
      decisionReason
      subscriber {
        subscriberBranchNumber
        nameKanji
        eligibilityPeriods {
          start
          end
          endReason
          kind
          enrolmentKind
          symbol
          number
          cardBranch
        }
      }
      replica {
        ...replica
      }
      delivery {
        id
        state
        attempts
        faultInWords
      }
    }
  }

  fragment replica on Replica {
    layoutVersion
    version
    publishFrom
    publishTo
    derivedAt
    body
  }
`);

export const answerProvisionDocument = graphql(`
  mutation answerProvision($id: ID!, $release: Boolean!, $reason: String!) {
    answerProvision(id: $id, release: $release, reason: $reason) {
      id
      state
    }
  }
`);

export const provisionSettingDocument = graphql(`
  query provisionSetting($subscriberBranchNumber: ID!) {
    subscriber(subscriberBranchNumber: $subscriberBranchNumber) {
      subscriberBranchNumber
      provisionSetting {
        nonDisclosure
        manualAnswer
        reason
        recordedAt
      }
    }
  }
`);

export const changeProvisionSettingDocument = graphql(`
  mutation changeProvisionSetting(
    $subscriberBranchNumber: ID!
    $nonDisclosure: Boolean!
    $manualAnswer: Boolean!
    $reason: String!
  ) {
    changeProvisionSetting(
      subscriberBranchNumber: $subscriberBranchNumber
      nonDisclosure: $nonDisclosure
      manualAnswer: $manualAnswer
      reason: $reason
    ) {
      subscriberBranchNumber
    }
  }
`);
