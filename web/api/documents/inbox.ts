import { graphql } from '../generated';

export const inboxDocument = graphql(`
  query inbox {
    inbox {
      toApprove
      doubtsToConfirm
      doubtsOpen
      sentWaiting
      cameBack
      provisionsToAnswer
      inquiriesToClose
    }
  }
`);
