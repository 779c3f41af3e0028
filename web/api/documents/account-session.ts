import { graphql } from '../generated';

graphql(`
  fragment accountSession on AccountSession {
    id
    account {
      ...accountOfLine
    }
    signedInAt
    lastSeenAt
    address
    terminalName
    withFactor
    locked
    handlingMyNumber
  }
`);

export const accountSessionsDocument = graphql(`
  query accountSessions($accountId: ID) {
    accountSessions(accountId: $accountId) {
      ...accountSession
    }
  }
`);

export const endSessionDocument = graphql(`
  mutation endSession($accountId: ID!, $sessionId: ID) {
    endSession(accountId: $accountId, sessionId: $sessionId) {
      id
    }
  }
`);
