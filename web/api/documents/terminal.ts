import { graphql } from '../generated';

export const terminalsDocument = graphql(`
  query terminals {
    terminals {
      id
      name
      place
      kind
      fingerprint
      expiresAt
      state
    }
  }
`);

export const draftTerminalDocument = graphql(`
  mutation draftTerminal($input: DraftTerminalInput!) {
    draftTerminal(input: $input) {
      id
    }
  }
`);

export const revokeTerminalDocument = graphql(`
  mutation revokeTerminal($id: ID!, $reason: String!) {
    revokeTerminal(id: $id, reason: $reason) {
      id
    }
  }
`);
