import { graphql } from '../generated';

graphql(`
  fragment ownSession on MySession {
    id
    signedInAt
    lastSeenAt
    address
    terminalName
    isThis
  }
`);

export const mySecondFactorsDocument = graphql(`
  query mySecondFactors {
    mySecondFactors {
      required
      totp
      passwordSetAt
      passwordExpiresAt
      passkeys {
        id
        name
        createdAt
        lastUsedAt
      }
    }
  }
`);

export const mySessionsDocument = graphql(`
  query mySessions {
    mySessions {
      ...ownSession
    }
  }
`);

export const endMySessionDocument = graphql(`
  mutation endMySession($id: ID!) {
    endMySession(id: $id) {
      ...ownSession
    }
  }
`);

export const endMyOtherSessionsDocument = graphql(`
  mutation endMyOtherSessions {
    endMyOtherSessions {
      ...ownSession
    }
  }
`);
