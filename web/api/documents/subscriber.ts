import { graphql } from '../generated';

export const subscribersDocument = graphql(`
  query subscribers($search: SubscriberSearch, $first: Int, $after: String) {
    subscribers(search: $search, first: $first, after: $after) {
      edges {
        node {
          subscriberBranchNumber
          nameKanji
          nameKana
          birthDate
          sex
          myNumberState
          eligibilityPeriods {
            start
            end
            symbol
            number
            cardBranch
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

export const subscriberDocument = graphql(`
  query subscriber($subscriberBranchNumber: ID!) {
    subscriber(subscriberBranchNumber: $subscriberBranchNumber) {
      subscriberBranchNumber
      nameKanji
      nameKana
      birthDate
      sex
      postalCode
      address
      municipalityCode
      relationshipCode
      particularsRecordedAt
      particularsChangedOn
      myNumberState
      myNumberMissingReason
      myNumberMissingMemo
      myNumber
      inDoubt
      withdrawn
      eligibilityPeriods {
        id
        eligibilityId
        start
        end
        endReason
        kind
        enrolmentKind
        symbol
        number
        cardBranch
        notifiedOn
        change
        reason
        recordedAt
        recordedBy
      }
    }
  }
`);

export const registerSubscriberDocument = graphql(`
  mutation registerSubscriber($input: RegisterSubscriberInput!) {
    registerSubscriber(input: $input) {
      subscriberBranchNumber
    }
  }
`);

export const revealMyNumberDocument = graphql(`
  mutation revealMyNumber($subscriberBranchNumber: ID!, $reason: String!) {
    revealMyNumber(subscriberBranchNumber: $subscriberBranchNumber, reason: $reason) {
      myNumber
    }
  }
`);

export const requestMyNumberChangeDocument = graphql(`
  mutation requestMyNumberChange($subscriberBranchNumber: ID!, $myNumber: String!, $reason: String!) {
    requestMyNumberChange(subscriberBranchNumber: $subscriberBranchNumber, myNumber: $myNumber, reason: $reason) {
      id
    }
  }
`);

export const requestMyNumberCancellationDocument = graphql(`
  mutation requestMyNumberCancellation($subscriberBranchNumber: ID!, $myNumber: String!, $reason: String!) {
    requestMyNumberCancellation(subscriberBranchNumber: $subscriberBranchNumber, myNumber: $myNumber, reason: $reason) {
      id
    }
  }
`);
