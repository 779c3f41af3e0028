import { graphql } from '../generated';

export const changeParticularsDocument = graphql(`
  mutation changeParticulars($input: ChangeParticularsInput!) {
    changeParticulars(input: $input) {
      subscriberBranchNumber
      particularsRecordedAt
    }
  }
`);
