import { graphql } from '../generated';

export const certificatesDocument = graphql(`
  query certificates($subscriberBranchNumber: ID!) {
    certificates(subscriberBranchNumber: $subscriberBranchNumber) {
      id
      kind
      class
      issuedOn
      start
      end
      copayment
      ceilingClass
      longStayOn
      monthlyLimit
      change
      reason
      recordedAt
      recordedBy
      effectiveEnd
    }
  }
`);

export const registerCertificateDocument = graphql(`
  mutation registerCertificate($input: CertificateInput!) {
    registerCertificate(input: $input) {
      id
    }
  }
`);

export const correctCertificateDocument = graphql(`
  mutation correctCertificate($id: ID!, $input: CertificateInput!, $reason: String!) {
    correctCertificate(id: $id, input: $input, reason: $reason) {
      id
    }
  }
`);

export const cancelCertificateDocument = graphql(`
  mutation cancelCertificate($id: ID!, $reason: String!) {
    cancelCertificate(id: $id, reason: $reason) {
      id
    }
  }
`);
