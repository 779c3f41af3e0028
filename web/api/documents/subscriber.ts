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
      myNumberState
      myNumberMissingReason
      myNumber
      eligibilityPeriods {
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
        recordedAt
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
