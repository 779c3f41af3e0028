/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query fileImports($awaitingMyApproval: Boolean, $first: Int, $after: String) {\n    fileImports(awaitingMyApproval: $awaitingMyApproval, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          kind\n          state\n          rows\n          checked\n          ok\n          rejected\n          applied\n          uploadedAt\n          uploadedBy\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.FileImportsDocument,
    "\n  query fileImport($id: ID!) {\n    fileImport(id: $id) {\n      id\n      kind\n      state\n      rows\n      checked\n      ok\n      rejected\n      applied\n      faults {\n        code\n        message\n        count\n      }\n      preview {\n        newPersons\n        newPeriods\n        corrections\n        unchanged\n        newMyNumbers\n        changedMyNumbers\n        endedPeriods\n        currentPeriods\n        endsMany\n      }\n      uploadedAt\n      uploadedBy\n      decidedAt\n      decidedBy\n      decisionReason\n      endedAt\n      expiresAt\n      resultAvailable\n      mayDecide\n    }\n  }\n": typeof types.FileImportDocument,
    "\n  mutation approveFileImport($id: ID!) {\n    approveFileImport(id: $id) {\n      id\n      state\n    }\n  }\n": typeof types.ApproveFileImportDocument,
    "\n  mutation refuseFileImport($id: ID!, $reason: String!) {\n    refuseFileImport(id: $id, reason: $reason) {\n      id\n      state\n    }\n  }\n": typeof types.RefuseFileImportDocument,
    "\n  fragment signedIn on Me {\n    loginId\n    name\n    kind\n    privilegeLevel\n    handlingMyNumber\n    affair\n    insurer {\n      insurerNumber\n      name\n    }\n    menu {\n      operation\n      label\n    }\n  }\n": typeof types.SignedInFragmentDoc,
    "\n  query me {\n    me {\n      ...signedIn\n    }\n  }\n": typeof types.MeDocument,
    "\n  mutation switchMyNumberHandling($on: Boolean!, $affair: Affair, $password: String) {\n    switchMyNumberHandling(on: $on, affair: $affair, password: $password) {\n      ...signedIn\n    }\n  }\n": typeof types.SwitchMyNumberHandlingDocument,
    "\n  query subscribers($search: SubscriberSearch, $first: Int, $after: String) {\n    subscribers(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          subscriberBranchNumber\n          nameKanji\n          nameKana\n          birthDate\n          sex\n          myNumberState\n          eligibilityPeriods {\n            start\n            end\n            symbol\n            number\n            cardBranch\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.SubscribersDocument,
    "\n  query subscriber($subscriberBranchNumber: ID!) {\n    subscriber(subscriberBranchNumber: $subscriberBranchNumber) {\n      subscriberBranchNumber\n      nameKanji\n      nameKana\n      birthDate\n      sex\n      postalCode\n      address\n      municipalityCode\n      relationshipCode\n      myNumberState\n      myNumberMissingReason\n      myNumber\n      eligibilityPeriods {\n        eligibilityId\n        start\n        end\n        endReason\n        kind\n        enrolmentKind\n        symbol\n        number\n        cardBranch\n        notifiedOn\n        recordedAt\n      }\n    }\n  }\n": typeof types.SubscriberDocument,
    "\n  mutation registerSubscriber($input: RegisterSubscriberInput!) {\n    registerSubscriber(input: $input) {\n      subscriberBranchNumber\n    }\n  }\n": typeof types.RegisterSubscriberDocument,
    "\n  mutation revealMyNumber($subscriberBranchNumber: ID!, $reason: String!) {\n    revealMyNumber(subscriberBranchNumber: $subscriberBranchNumber, reason: $reason) {\n      myNumber\n    }\n  }\n": typeof types.RevealMyNumberDocument,
};
const documents: Documents = {
    "\n  query fileImports($awaitingMyApproval: Boolean, $first: Int, $after: String) {\n    fileImports(awaitingMyApproval: $awaitingMyApproval, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          kind\n          state\n          rows\n          checked\n          ok\n          rejected\n          applied\n          uploadedAt\n          uploadedBy\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.FileImportsDocument,
    "\n  query fileImport($id: ID!) {\n    fileImport(id: $id) {\n      id\n      kind\n      state\n      rows\n      checked\n      ok\n      rejected\n      applied\n      faults {\n        code\n        message\n        count\n      }\n      preview {\n        newPersons\n        newPeriods\n        corrections\n        unchanged\n        newMyNumbers\n        changedMyNumbers\n        endedPeriods\n        currentPeriods\n        endsMany\n      }\n      uploadedAt\n      uploadedBy\n      decidedAt\n      decidedBy\n      decisionReason\n      endedAt\n      expiresAt\n      resultAvailable\n      mayDecide\n    }\n  }\n": types.FileImportDocument,
    "\n  mutation approveFileImport($id: ID!) {\n    approveFileImport(id: $id) {\n      id\n      state\n    }\n  }\n": types.ApproveFileImportDocument,
    "\n  mutation refuseFileImport($id: ID!, $reason: String!) {\n    refuseFileImport(id: $id, reason: $reason) {\n      id\n      state\n    }\n  }\n": types.RefuseFileImportDocument,
    "\n  fragment signedIn on Me {\n    loginId\n    name\n    kind\n    privilegeLevel\n    handlingMyNumber\n    affair\n    insurer {\n      insurerNumber\n      name\n    }\n    menu {\n      operation\n      label\n    }\n  }\n": types.SignedInFragmentDoc,
    "\n  query me {\n    me {\n      ...signedIn\n    }\n  }\n": types.MeDocument,
    "\n  mutation switchMyNumberHandling($on: Boolean!, $affair: Affair, $password: String) {\n    switchMyNumberHandling(on: $on, affair: $affair, password: $password) {\n      ...signedIn\n    }\n  }\n": types.SwitchMyNumberHandlingDocument,
    "\n  query subscribers($search: SubscriberSearch, $first: Int, $after: String) {\n    subscribers(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          subscriberBranchNumber\n          nameKanji\n          nameKana\n          birthDate\n          sex\n          myNumberState\n          eligibilityPeriods {\n            start\n            end\n            symbol\n            number\n            cardBranch\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.SubscribersDocument,
    "\n  query subscriber($subscriberBranchNumber: ID!) {\n    subscriber(subscriberBranchNumber: $subscriberBranchNumber) {\n      subscriberBranchNumber\n      nameKanji\n      nameKana\n      birthDate\n      sex\n      postalCode\n      address\n      municipalityCode\n      relationshipCode\n      myNumberState\n      myNumberMissingReason\n      myNumber\n      eligibilityPeriods {\n        eligibilityId\n        start\n        end\n        endReason\n        kind\n        enrolmentKind\n        symbol\n        number\n        cardBranch\n        notifiedOn\n        recordedAt\n      }\n    }\n  }\n": types.SubscriberDocument,
    "\n  mutation registerSubscriber($input: RegisterSubscriberInput!) {\n    registerSubscriber(input: $input) {\n      subscriberBranchNumber\n    }\n  }\n": types.RegisterSubscriberDocument,
    "\n  mutation revealMyNumber($subscriberBranchNumber: ID!, $reason: String!) {\n    revealMyNumber(subscriberBranchNumber: $subscriberBranchNumber, reason: $reason) {\n      myNumber\n    }\n  }\n": types.RevealMyNumberDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query fileImports($awaitingMyApproval: Boolean, $first: Int, $after: String) {\n    fileImports(awaitingMyApproval: $awaitingMyApproval, first: $first, after: $after) {\n      edges {\n        node {\n          id\n          kind\n          state\n          rows\n          checked\n          ok\n          rejected\n          applied\n          uploadedAt\n          uploadedBy\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').FileImportsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query fileImport($id: ID!) {\n    fileImport(id: $id) {\n      id\n      kind\n      state\n      rows\n      checked\n      ok\n      rejected\n      applied\n      faults {\n        code\n        message\n        count\n      }\n      preview {\n        newPersons\n        newPeriods\n        corrections\n        unchanged\n        newMyNumbers\n        changedMyNumbers\n        endedPeriods\n        currentPeriods\n        endsMany\n      }\n      uploadedAt\n      uploadedBy\n      decidedAt\n      decidedBy\n      decisionReason\n      endedAt\n      expiresAt\n      resultAvailable\n      mayDecide\n    }\n  }\n"): typeof import('./graphql').FileImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation approveFileImport($id: ID!) {\n    approveFileImport(id: $id) {\n      id\n      state\n    }\n  }\n"): typeof import('./graphql').ApproveFileImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation refuseFileImport($id: ID!, $reason: String!) {\n    refuseFileImport(id: $id, reason: $reason) {\n      id\n      state\n    }\n  }\n"): typeof import('./graphql').RefuseFileImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment signedIn on Me {\n    loginId\n    name\n    kind\n    privilegeLevel\n    handlingMyNumber\n    affair\n    insurer {\n      insurerNumber\n      name\n    }\n    menu {\n      operation\n      label\n    }\n  }\n"): typeof import('./graphql').SignedInFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query me {\n    me {\n      ...signedIn\n    }\n  }\n"): typeof import('./graphql').MeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation switchMyNumberHandling($on: Boolean!, $affair: Affair, $password: String) {\n    switchMyNumberHandling(on: $on, affair: $affair, password: $password) {\n      ...signedIn\n    }\n  }\n"): typeof import('./graphql').SwitchMyNumberHandlingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query subscribers($search: SubscriberSearch, $first: Int, $after: String) {\n    subscribers(search: $search, first: $first, after: $after) {\n      edges {\n        node {\n          subscriberBranchNumber\n          nameKanji\n          nameKana\n          birthDate\n          sex\n          myNumberState\n          eligibilityPeriods {\n            start\n            end\n            symbol\n            number\n            cardBranch\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').SubscribersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query subscriber($subscriberBranchNumber: ID!) {\n    subscriber(subscriberBranchNumber: $subscriberBranchNumber) {\n      subscriberBranchNumber\n      nameKanji\n      nameKana\n      birthDate\n      sex\n      postalCode\n      address\n      municipalityCode\n      relationshipCode\n      myNumberState\n      myNumberMissingReason\n      myNumber\n      eligibilityPeriods {\n        eligibilityId\n        start\n        end\n        endReason\n        kind\n        enrolmentKind\n        symbol\n        number\n        cardBranch\n        notifiedOn\n        recordedAt\n      }\n    }\n  }\n"): typeof import('./graphql').SubscriberDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation registerSubscriber($input: RegisterSubscriberInput!) {\n    registerSubscriber(input: $input) {\n      subscriberBranchNumber\n    }\n  }\n"): typeof import('./graphql').RegisterSubscriberDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation revealMyNumber($subscriberBranchNumber: ID!, $reason: String!) {\n    revealMyNumber(subscriberBranchNumber: $subscriberBranchNumber, reason: $reason) {\n      myNumber\n    }\n  }\n"): typeof import('./graphql').RevealMyNumberDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
