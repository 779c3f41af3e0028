import { graphql } from '../generated';

export const officesDocument = graphql(`
  query offices($symbol: String) {
    offices(symbol: $symbol) {
      symbol
      subscribers
      missingMyNumber
    }
  }
`);
