/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** 適用 給付 徴収 */
export type Affair =
  | 'BENEFIT'
  | 'COLLECTION'
  | 'ELIGIBILITY';

/** 加入区分: 一般 任意継続 特例退職 被扶養者 */
export type EnrolmentKind =
  | 'DEPENDANT'
  | 'GENERAL'
  | 'SPECIAL_RETIRED'
  | 'VOLUNTARY';

/** ファイル取込の状態 */
export type FileImportState =
  | 'APPLIED'
  | 'APPLYING'
  | 'AWAITING_APPROVAL'
  | 'CHECKING'
  | 'EXPIRED'
  | 'RECEIVING'
  | 'REFUSED'
  | 'WITHDRAWN';

/** ファイルの種類 */
export type FileKind =
  | 'REGISTRATION';

/** 個人番号の有無 */
export type MyNumberState =
  | 'LINKED'
  | 'MISSING';

/** 取扱特権レベル: 取扱不可 参照のみ 登録・訂正可 情報連携可, cumulative */
export type PrivilegeLevel =
  | 'LINKAGE'
  | 'NONE'
  | 'READ'
  | 'WRITE';

export type RegisterSubscriberInput = {
  address?: string | null | undefined;
  birthDate: string;
  cardBranch: string;
  eligibilityEnd?: string | null | undefined;
  eligibilityEndReason?: string | null | undefined;
  eligibilityId: string;
  eligibilityStart: string;
  enrolmentKind: EnrolmentKind;
  kind: SubscriberKind;
  municipalityCode?: string | null | undefined;
  myNumber?: string | null | undefined;
  myNumberMissingReason?: string | null | undefined;
  nameKana: string;
  nameKanji: string;
  notifiedOn: string;
  number: string;
  postalCode?: string | null | undefined;
  relationshipCode?: string | null | undefined;
  sex: Sex;
  symbol: string;
};

/** 性別: 男 女 未設定 */
export type Sex =
  | 'FEMALE'
  | 'MALE'
  | 'NOT_SET';

/** 区分: 本人 家族 */
export type SubscriberKind =
  | 'DEPENDANT'
  | 'INSURED';

/** 加入者検索の条件; all that are given must fit */
export type SubscriberSearch = {
  birthDate?: string | null | undefined;
  cardBranch?: string | null | undefined;
  /** Only while handling My Numbers */
  myNumber?: string | null | undefined;
  /** カナ氏名, from its beginning */
  nameKana?: string | null | undefined;
  number?: string | null | undefined;
  symbol?: string | null | undefined;
};

/** 利用者の種類 */
export type UserKind =
  | 'GENERAL'
  | 'MANAGER'
  | 'PLATFORM_OPERATOR';

export type FileImportsQueryVariables = Exact<{
  awaitingMyApproval?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FileImportsQuery = { fileImports: { edges: Array<{ node: { id: string, kind: FileKind, state: FileImportState, rows: number, checked: number, ok: number, rejected: number, applied: number, uploadedAt: string, uploadedBy: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FileImportQueryVariables = Exact<{
  id: string;
}>;


export type FileImportQuery = { fileImport: { id: string, kind: FileKind, state: FileImportState, rows: number, checked: number, ok: number, rejected: number, applied: number, uploadedAt: string, uploadedBy: string, decidedAt: string | null, decidedBy: string | null, decisionReason: string | null, endedAt: string | null, expiresAt: string | null, resultAvailable: boolean, mayDecide: boolean, faults: Array<{ code: string, message: string, count: number }>, preview: { newPersons: number, newPeriods: number, corrections: number, unchanged: number, newMyNumbers: number, changedMyNumbers: number, endedPeriods: number, currentPeriods: number, endsMany: boolean } | null } | null };

export type ApproveFileImportMutationVariables = Exact<{
  id: string;
}>;


export type ApproveFileImportMutation = { approveFileImport: { id: string, state: FileImportState } };

export type RefuseFileImportMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type RefuseFileImportMutation = { refuseFileImport: { id: string, state: FileImportState } };

export type SignedInFragment = { loginId: string, name: string, kind: UserKind, privilegeLevel: PrivilegeLevel, handlingMyNumber: boolean, affair: Affair | null, insurer: { insurerNumber: string, name: string } | null, menu: Array<{ operation: string, label: string }> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { loginId: string, name: string, kind: UserKind, privilegeLevel: PrivilegeLevel, handlingMyNumber: boolean, affair: Affair | null, insurer: { insurerNumber: string, name: string } | null, menu: Array<{ operation: string, label: string }> } };

export type SwitchMyNumberHandlingMutationVariables = Exact<{
  on: boolean;
  affair?: Affair | null | undefined;
  password?: string | null | undefined;
}>;


export type SwitchMyNumberHandlingMutation = { switchMyNumberHandling: { loginId: string, name: string, kind: UserKind, privilegeLevel: PrivilegeLevel, handlingMyNumber: boolean, affair: Affair | null, insurer: { insurerNumber: string, name: string } | null, menu: Array<{ operation: string, label: string }> } };

export type SubscribersQueryVariables = Exact<{
  search?: SubscriberSearch | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SubscribersQuery = { subscribers: { edges: Array<{ node: { subscriberBranchNumber: string, nameKanji: string, nameKana: string, birthDate: string, sex: Sex, myNumberState: MyNumberState, eligibilityPeriods: Array<{ start: string, end: string | null, symbol: string, number: string, cardBranch: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SubscriberQueryVariables = Exact<{
  subscriberBranchNumber: string;
}>;


export type SubscriberQuery = { subscriber: { subscriberBranchNumber: string, nameKanji: string, nameKana: string, birthDate: string, sex: Sex, postalCode: string | null, address: string | null, municipalityCode: string | null, relationshipCode: string | null, myNumberState: MyNumberState, myNumberMissingReason: string | null, myNumber: string | null, eligibilityPeriods: Array<{ eligibilityId: string, start: string, end: string | null, endReason: string | null, kind: SubscriberKind, enrolmentKind: EnrolmentKind, symbol: string, number: string, cardBranch: string, notifiedOn: string, recordedAt: string }> } | null };

export type RegisterSubscriberMutationVariables = Exact<{
  input: RegisterSubscriberInput;
}>;


export type RegisterSubscriberMutation = { registerSubscriber: { subscriberBranchNumber: string } };

export type RevealMyNumberMutationVariables = Exact<{
  subscriberBranchNumber: string;
  reason: string;
}>;


export type RevealMyNumberMutation = { revealMyNumber: { myNumber: string } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SignedInFragmentDoc = new TypedDocumentString(`
    fragment signedIn on Me {
  loginId
  name
  kind
  privilegeLevel
  handlingMyNumber
  affair
  insurer {
    insurerNumber
    name
  }
  menu {
    operation
    label
  }
}
    `, {"fragmentName":"signedIn"}) as unknown as TypedDocumentString<SignedInFragment, unknown>;
export const FileImportsDocument = new TypedDocumentString(`
    query fileImports($awaitingMyApproval: Boolean, $first: Int, $after: String) {
  fileImports(
    awaitingMyApproval: $awaitingMyApproval
    first: $first
    after: $after
  ) {
    edges {
      node {
        id
        kind
        state
        rows
        checked
        ok
        rejected
        applied
        uploadedAt
        uploadedBy
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<FileImportsQuery, FileImportsQueryVariables>;
export const FileImportDocument = new TypedDocumentString(`
    query fileImport($id: ID!) {
  fileImport(id: $id) {
    id
    kind
    state
    rows
    checked
    ok
    rejected
    applied
    faults {
      code
      message
      count
    }
    preview {
      newPersons
      newPeriods
      corrections
      unchanged
      newMyNumbers
      changedMyNumbers
      endedPeriods
      currentPeriods
      endsMany
    }
    uploadedAt
    uploadedBy
    decidedAt
    decidedBy
    decisionReason
    endedAt
    expiresAt
    resultAvailable
    mayDecide
  }
}
    `) as unknown as TypedDocumentString<FileImportQuery, FileImportQueryVariables>;
export const ApproveFileImportDocument = new TypedDocumentString(`
    mutation approveFileImport($id: ID!) {
  approveFileImport(id: $id) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<ApproveFileImportMutation, ApproveFileImportMutationVariables>;
export const RefuseFileImportDocument = new TypedDocumentString(`
    mutation refuseFileImport($id: ID!, $reason: String!) {
  refuseFileImport(id: $id, reason: $reason) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<RefuseFileImportMutation, RefuseFileImportMutationVariables>;
export const MeDocument = new TypedDocumentString(`
    query me {
  me {
    ...signedIn
  }
}
    fragment signedIn on Me {
  loginId
  name
  kind
  privilegeLevel
  handlingMyNumber
  affair
  insurer {
    insurerNumber
    name
  }
  menu {
    operation
    label
  }
}`) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const SwitchMyNumberHandlingDocument = new TypedDocumentString(`
    mutation switchMyNumberHandling($on: Boolean!, $affair: Affair, $password: String) {
  switchMyNumberHandling(on: $on, affair: $affair, password: $password) {
    ...signedIn
  }
}
    fragment signedIn on Me {
  loginId
  name
  kind
  privilegeLevel
  handlingMyNumber
  affair
  insurer {
    insurerNumber
    name
  }
  menu {
    operation
    label
  }
}`) as unknown as TypedDocumentString<SwitchMyNumberHandlingMutation, SwitchMyNumberHandlingMutationVariables>;
export const SubscribersDocument = new TypedDocumentString(`
    query subscribers($search: SubscriberSearch, $first: Int, $after: String) {
  subscribers(search: $search, first: $first, after: $after) {
    edges {
      node {
        subscriberBranchNumber
        nameKanji
        nameKana
        birthDate
        sex
        myNumberState
        eligibilityPeriods {
          start
          end
          symbol
          number
          cardBranch
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SubscribersQuery, SubscribersQueryVariables>;
export const SubscriberDocument = new TypedDocumentString(`
    query subscriber($subscriberBranchNumber: ID!) {
  subscriber(subscriberBranchNumber: $subscriberBranchNumber) {
    subscriberBranchNumber
    nameKanji
    nameKana
    birthDate
    sex
    postalCode
    address
    municipalityCode
    relationshipCode
    myNumberState
    myNumberMissingReason
    myNumber
    eligibilityPeriods {
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
      recordedAt
    }
  }
}
    `) as unknown as TypedDocumentString<SubscriberQuery, SubscriberQueryVariables>;
export const RegisterSubscriberDocument = new TypedDocumentString(`
    mutation registerSubscriber($input: RegisterSubscriberInput!) {
  registerSubscriber(input: $input) {
    subscriberBranchNumber
  }
}
    `) as unknown as TypedDocumentString<RegisterSubscriberMutation, RegisterSubscriberMutationVariables>;
export const RevealMyNumberDocument = new TypedDocumentString(`
    mutation revealMyNumber($subscriberBranchNumber: ID!, $reason: String!) {
  revealMyNumber(subscriberBranchNumber: $subscriberBranchNumber, reason: $reason) {
    myNumber
  }
}
    `) as unknown as TypedDocumentString<RevealMyNumberMutation, RevealMyNumberMutationVariables>;