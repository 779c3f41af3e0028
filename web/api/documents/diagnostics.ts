import { graphql } from '../generated';

export const diagnosticsDocument = graphql(`
  query diagnostics {
    diagnostics {
      at
      version
      uptimeSeconds
      state
      findings {
        key
        group
        label
        state
        value
        advice
      }
    }
  }
`);
