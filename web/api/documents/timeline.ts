import { graphql } from '../generated';

export const subscriberTimelineDocument = graphql(`
  query subscriberTimeline($subscriberBranchNumber: ID!) {
    subscriberTimeline(subscriberBranchNumber: $subscriberBranchNumber) {
      at
      kind
      by
      importId
      reason
      notifiedOn
      validFrom
      validTo
      changes {
        field
        before
        after
      }
      current
    }
  }
`);

export const subscriberAsOfDocument = graphql(`
  query subscriberAsOf($subscriberBranchNumber: ID!, $validOn: Date!, $believedAt: DateTime) {
    subscriber(subscriberBranchNumber: $subscriberBranchNumber, validOn: $validOn, believedAt: $believedAt) {
      nameKanji
      nameKana
      birthDate
      sex
      postalCode
      address
      municipalityCode
      relationshipCode
      particularsChangedOn
      particularsRecordedAt
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
