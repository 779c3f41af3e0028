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

/** What a belief did to the one before */
export type CertificateChange =
  | 'CANCELLATION'
  | 'CORRECTION'
  | 'NEW';

/** 証情報; which items a kind has is judged in `domain/` */
export type CertificateInput = {
  ceilingClass?: string | null | undefined;
  class?: string | null | undefined;
  copayment?: number | null | undefined;
  end?: string | null | undefined;
  issuedOn: string;
  kind: CertificateKind;
  longStayOn?: string | null | undefined;
  monthlyLimit?: number | null | undefined;
  start: string;
  subscriberBranchNumber: string;
};

/** 資格確認書 高齢受給者証 限度額適用認定証 特定疾病療養受療証 */
export type CertificateKind =
  | 'CEILING'
  | 'ELDERLY'
  | 'ELIGIBILITY'
  | 'SPECIFIC_DISEASE';

/** What is left out stays as it is; an empty text empties */
export type ChangeParticularsInput = {
  address?: string | null | undefined;
  /** 異動年月日 */
  changedOn: string;
  municipalityCode?: string | null | undefined;
  nameKana?: string | null | undefined;
  nameKanji?: string | null | undefined;
  /** 届出受理年月日: an older filing than the current one changes only the past */
  notifiedOn: string;
  postalCode?: string | null | undefined;
  reason?: string | null | undefined;
  relationshipCode?: string | null | undefined;
  /** particularsRecordedAt of what the clerk saw */
  seen: string;
  subscriberBranchNumber: string;
};

/** 資格の訂正: the period as it should have been */
export type CorrectEligibilityInput = {
  cardBranch: string;
  end?: string | null | undefined;
  endReason?: string | null | undefined;
  enrolmentKind: EnrolmentKind;
  kind: SubscriberKind;
  notifiedOn: string;
  number: string;
  periodId: string;
  reason: string;
  start: string;
  symbol: string;
};

/** 承認待ちのファイル 差し戻された行 遅れた登録 */
export type DeadlineKind =
  | 'AWAITING_APPROVAL'
  | 'REFUSED_ROW'
  | 'REGISTERED_LATE';

/** 期限内 期限超過 期限後に登録 */
export type DeadlineState =
  | 'DONE_LATE'
  | 'DUE'
  | 'OVERDUE';

/** 疑義の種類: the number is linked to another, or given twice in a file */
export type DoubtKind =
  | 'DUPLICATE_IN_FILE'
  | 'LINKED_TO_ANOTHER';

/** The row is wrong and the link stays, or the link is wrong and is cancelled */
export type DoubtResolution =
  | 'LINK_WRONG'
  | 'ROW_WRONG';

/** 疑義の状態: 未処理 提案済み 解消済み */
export type DoubtState =
  | 'OPEN'
  | 'PROPOSED'
  | 'RESOLVED';

/** What a belief did to the one before */
export type EligibilityChange =
  | 'CANCELLATION'
  | 'CORRECTION'
  | 'END'
  | 'NEW'
  | 'RESTORATION'
  | 'WITHDRAWAL';

/** 資格喪失 */
export type EndEligibilityInput = {
  /** The first day not covered; may lie ahead */
  end: string;
  endReason: string;
  notifiedOn: string;
  /** The belief that is changed: that of another screen is refused */
  periodId: string;
  /** Open periods of dependants of the same symbol and number end the same day */
  withDependants?: boolean | null | undefined;
};

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
  | 'BULK_CANCEL'
  | 'BULK_UPDATE'
  | 'COLLECTION'
  | 'REGISTRATION';

/** 届書コード: what brought a My Number in */
export type MyNumberFormCode =
  | 'BULK_CANCEL'
  | 'BULK_UPDATE'
  | 'COLLECTION'
  | 'DOUBT'
  | 'REGISTRATION'
  | 'SCREEN'
  | 'WITHDRAWAL';

/** 個人番号の有無 */
export type MyNumberState =
  | 'LINKED'
  | 'MISSING';

/** 更新区分: 新規 訂正 取消 */
export type MyNumberUpdateKind =
  | 'CANCELLATION'
  | 'CORRECTION'
  | 'NEW';

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

/** What happened to a subscriber */
export type TimelineKind =
  | 'CERTIFICATE_ADDED'
  | 'CERTIFICATE_CANCELLED'
  | 'CERTIFICATE_CORRECTED'
  | 'MY_NUMBER_CANCELLED'
  | 'MY_NUMBER_CHANGED'
  | 'MY_NUMBER_LINKED'
  | 'MY_NUMBER_REASON'
  | 'PARTICULARS_CHANGED'
  | 'PARTICULARS_OF_THE_PAST'
  | 'PERIOD_ADDED'
  | 'PERIOD_CANCELLED'
  | 'PERIOD_CORRECTED'
  | 'PERIOD_ENDED'
  | 'PERIOD_RESTORED'
  | 'PERIOD_WITHDRAWN'
  | 'REGISTERED';

/** 利用者の種類 */
export type UserKind =
  | 'GENERAL'
  | 'MANAGER'
  | 'PLATFORM_OPERATOR';

export type CertificatesQueryVariables = Exact<{
  subscriberBranchNumber: string;
}>;


export type CertificatesQuery = { certificates: Array<{ id: string, kind: CertificateKind, class: string | null, issuedOn: string, start: string, end: string | null, copayment: number | null, ceilingClass: string | null, longStayOn: string | null, monthlyLimit: number | null, change: CertificateChange, reason: string | null, recordedAt: string, recordedBy: string | null, effectiveEnd: string | null }> };

export type RegisterCertificateMutationVariables = Exact<{
  input: CertificateInput;
}>;


export type RegisterCertificateMutation = { registerCertificate: { id: string } };

export type CorrectCertificateMutationVariables = Exact<{
  id: string;
  input: CertificateInput;
  reason: string;
}>;


export type CorrectCertificateMutation = { correctCertificate: { id: string } };

export type CancelCertificateMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type CancelCertificateMutation = { cancelCertificate: { id: string } };

export type DeadlinesQueryVariables = Exact<{
  state: DeadlineState;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeadlinesQuery = { deadlines: { edges: Array<{ node: { id: string, kind: DeadlineKind, state: DeadlineState, notifiedOn: string, dueOn: string, importId: string | null, line: number | null, rows: number, name: string | null, faultMessage: string | null, subscriberBranchNumber: string | null, doneOn: string | null, mayDismiss: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DeadlineCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type DeadlineCountsQuery = { deadlineCounts: { due: number, overdue: number, doneLate: number } };

export type DismissDeadlineMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type DismissDeadlineMutation = { dismissDeadline: { id: string, state: DeadlineState } };

export type DoubtsQueryVariables = Exact<{
  resolved?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DoubtsQuery = { doubts: { edges: Array<{ node: { id: string, kind: DoubtKind, state: DoubtState, raisedAt: string, resolvedAt: string | null, importId: string | null, proposal: DoubtResolution | null, proposedBy: string | null, suspects: Array<{ holdsNumber: boolean, subscriber: { subscriberBranchNumber: string, nameKanji: string } }>, rows: Array<{ line: number | null, nameKanji: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DoubtQueryVariables = Exact<{
  id: string;
}>;


export type DoubtQuery = { doubt: { id: string, kind: DoubtKind, state: DoubtState, raisedAt: string, raisedBy: string | null, importId: string | null, proposal: DoubtResolution | null, proposalComment: string | null, proposedBy: string | null, proposedAt: string | null, resolvedBy: string | null, resolvedAt: string | null, mayPropose: boolean, mayConfirm: boolean, suspects: Array<{ holdsNumber: boolean, subscriber: { subscriberBranchNumber: string, nameKanji: string, nameKana: string, birthDate: string, sex: Sex, address: string | null, eligibilityPeriods: Array<{ eligibilityId: string, start: string, symbol: string, number: string, cardBranch: string }> } }>, rows: Array<{ line: number | null, eligibilityId: string | null, symbol: string | null, number: string | null, cardBranch: string | null, nameKanji: string | null, nameKana: string | null, birthDate: string | null, sex: string | null, address: string | null, differences: Array<string> }> } | null };

export type ProposeDoubtResolutionMutationVariables = Exact<{
  id: string;
  resolution: DoubtResolution;
  comment: string;
}>;


export type ProposeDoubtResolutionMutation = { proposeDoubtResolution: { id: string, state: DoubtState } };

export type ConfirmDoubtResolutionMutationVariables = Exact<{
  id: string;
}>;


export type ConfirmDoubtResolutionMutation = { confirmDoubtResolution: { id: string, state: DoubtState } };

export type RejectDoubtResolutionMutationVariables = Exact<{
  id: string;
  comment: string;
}>;


export type RejectDoubtResolutionMutation = { rejectDoubtResolution: { id: string, state: DoubtState } };

export type EndEligibilityMutationVariables = Exact<{
  input: EndEligibilityInput;
}>;


export type EndEligibilityMutation = { endEligibility: Array<{ subscriberBranchNumber: string }> };

export type CorrectEligibilityMutationVariables = Exact<{
  input: CorrectEligibilityInput;
}>;


export type CorrectEligibilityMutation = { correctEligibility: { subscriberBranchNumber: string } };

export type CancelEligibilityMutationVariables = Exact<{
  periodId: string;
  reason: string;
}>;


export type CancelEligibilityMutation = { cancelEligibility: { subscriberBranchNumber: string } };

export type FileImportsQueryVariables = Exact<{
  awaitingMyApproval?: boolean | null | undefined;
  sentByMe?: boolean | null | undefined;
  cameBack?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FileImportsQuery = { fileImports: { edges: Array<{ node: { id: string, kind: FileKind, state: FileImportState, rows: number, checked: number, ok: number, rejected: number, applied: number, uploadedAt: string, uploadedBy: string, withdrawal: { at: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FileImportQueryVariables = Exact<{
  id: string;
}>;


export type FileImportQuery = { fileImport: { id: string, kind: FileKind, state: FileImportState, rows: number, checked: number, ok: number, rejected: number, applied: number, uploadedAt: string, uploadedBy: string, decidedAt: string | null, decidedBy: string | null, decisionReason: string | null, endedAt: string | null, expiresAt: string | null, resultAvailable: boolean, mayDecide: boolean, mayWithdraw: boolean, faults: Array<{ code: string, message: string, count: number }>, preview: { newPersons: number, newPeriods: number, corrections: number, unchanged: number, newMyNumbers: number, changedMyNumbers: number, endedPeriods: number, currentPeriods: number, endsMany: boolean, cancelledMyNumbers: number, missingReasons: number, collectLater: number } | null, withdrawal: { by: string, at: string, reason: string, persons: number | null, done: number, keptChanges: number } | null } | null };

export type ApproveFileImportMutationVariables = Exact<{
  id: string;
}>;


export type ApproveFileImportMutation = { approveFileImport: { id: string, state: FileImportState } };

export type RefuseFileImportMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type RefuseFileImportMutation = { refuseFileImport: { id: string, state: FileImportState } };

export type WithdrawFileImportMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type WithdrawFileImportMutation = { withdrawFileImport: { id: string, state: FileImportState } };

export type HouseholdQueryVariables = Exact<{
  subscriberBranchNumber: string;
}>;


export type HouseholdQuery = { household: Array<{ subscriberBranchNumber: string, nameKanji: string, nameKana: string, birthDate: string, relationshipCode: string | null, eligibilityPeriods: Array<{ id: string, start: string, end: string | null, kind: SubscriberKind, symbol: string, number: string, cardBranch: string }> }> };

export type InboxQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxQuery = { inbox: { toApprove: number, doubtsToConfirm: number, doubtsOpen: number, sentWaiting: number, cameBack: number } };

export type SignedInFragment = { loginId: string, name: string, kind: UserKind, privilegeLevel: PrivilegeLevel, handlingMyNumber: boolean, affair: Affair | null, insurer: { insurerNumber: string, name: string } | null, menu: Array<{ operation: string, label: string, group: string }> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { loginId: string, name: string, kind: UserKind, privilegeLevel: PrivilegeLevel, handlingMyNumber: boolean, affair: Affair | null, insurer: { insurerNumber: string, name: string } | null, menu: Array<{ operation: string, label: string, group: string }> } };

export type SwitchMyNumberHandlingMutationVariables = Exact<{
  on: boolean;
  affair?: Affair | null | undefined;
  password?: string | null | undefined;
}>;


export type SwitchMyNumberHandlingMutation = { switchMyNumberHandling: { loginId: string, name: string, kind: UserKind, privilegeLevel: PrivilegeLevel, handlingMyNumber: boolean, affair: Affair | null, insurer: { insurerNumber: string, name: string } | null, menu: Array<{ operation: string, label: string, group: string }> } };

export type MyNumberEntriesQueryVariables = Exact<{
  importId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MyNumberEntriesQuery = { myNumberEntries: { edges: Array<{ node: { id: string, enteredOn: string, registeredBy: string | null, symbolNumber: string, myNumber: string | null, missingReason: string | null, missingMemo: string | null, relationshipCode: string | null, name: string, birthDate: string, sex: Sex, updateKind: MyNumberUpdateKind, formCode: MyNumberFormCode, enteredAt: string, subscriberBranchNumber: string, importId: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OfficesQueryVariables = Exact<{
  symbol?: string | null | undefined;
}>;


export type OfficesQuery = { offices: Array<{ symbol: string, subscribers: number, missingMyNumber: number }> };

export type ChangeParticularsMutationVariables = Exact<{
  input: ChangeParticularsInput;
}>;


export type ChangeParticularsMutation = { changeParticulars: { subscriberBranchNumber: string, particularsRecordedAt: string } };

export type SubscribersQueryVariables = Exact<{
  search?: SubscriberSearch | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SubscribersQuery = { subscribers: { edges: Array<{ node: { subscriberBranchNumber: string, nameKanji: string, nameKana: string, birthDate: string, sex: Sex, myNumberState: MyNumberState, eligibilityPeriods: Array<{ start: string, end: string | null, symbol: string, number: string, cardBranch: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SubscriberQueryVariables = Exact<{
  subscriberBranchNumber: string;
}>;


export type SubscriberQuery = { subscriber: { subscriberBranchNumber: string, nameKanji: string, nameKana: string, birthDate: string, sex: Sex, postalCode: string | null, address: string | null, municipalityCode: string | null, relationshipCode: string | null, particularsRecordedAt: string, particularsChangedOn: string, myNumberState: MyNumberState, myNumberMissingReason: string | null, myNumberMissingMemo: string | null, myNumber: string | null, inDoubt: boolean, withdrawn: boolean, eligibilityPeriods: Array<{ id: string, eligibilityId: string, start: string, end: string | null, endReason: string | null, kind: SubscriberKind, enrolmentKind: EnrolmentKind, symbol: string, number: string, cardBranch: string, notifiedOn: string, change: EligibilityChange, reason: string | null, recordedAt: string, recordedBy: string | null }> } | null };

export type RegisterSubscriberMutationVariables = Exact<{
  input: RegisterSubscriberInput;
}>;


export type RegisterSubscriberMutation = { registerSubscriber: { subscriberBranchNumber: string } };

export type RevealMyNumberMutationVariables = Exact<{
  subscriberBranchNumber: string;
  reason: string;
}>;


export type RevealMyNumberMutation = { revealMyNumber: { myNumber: string } };

export type RequestMyNumberChangeMutationVariables = Exact<{
  subscriberBranchNumber: string;
  myNumber: string;
  reason: string;
}>;


export type RequestMyNumberChangeMutation = { requestMyNumberChange: { id: string } };

export type RequestMyNumberCancellationMutationVariables = Exact<{
  subscriberBranchNumber: string;
  myNumber: string;
  reason: string;
}>;


export type RequestMyNumberCancellationMutation = { requestMyNumberCancellation: { id: string } };

export type SubscriberTimelineQueryVariables = Exact<{
  subscriberBranchNumber: string;
}>;


export type SubscriberTimelineQuery = { subscriberTimeline: Array<{ at: string, kind: TimelineKind, by: string | null, importId: string | null, reason: string | null, notifiedOn: string | null, validFrom: string | null, validTo: string | null, current: boolean, changes: Array<{ field: string, before: string | null, after: string | null }> }> };

export type SubscriberAsOfQueryVariables = Exact<{
  subscriberBranchNumber: string;
  validOn: string;
  believedAt?: string | null | undefined;
}>;


export type SubscriberAsOfQuery = { subscriber: { nameKanji: string, nameKana: string, birthDate: string, sex: Sex, postalCode: string | null, address: string | null, municipalityCode: string | null, relationshipCode: string | null, particularsChangedOn: string, particularsRecordedAt: string, eligibilityPeriods: Array<{ id: string, eligibilityId: string, start: string, end: string | null, endReason: string | null, kind: SubscriberKind, enrolmentKind: EnrolmentKind, symbol: string, number: string, cardBranch: string, notifiedOn: string, change: EligibilityChange, reason: string | null, recordedAt: string, recordedBy: string | null }> } | null };

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
    group
  }
}
    `, {"fragmentName":"signedIn"}) as unknown as TypedDocumentString<SignedInFragment, unknown>;
export const CertificatesDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<CertificatesQuery, CertificatesQueryVariables>;
export const RegisterCertificateDocument = new TypedDocumentString(`
    mutation registerCertificate($input: CertificateInput!) {
  registerCertificate(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RegisterCertificateMutation, RegisterCertificateMutationVariables>;
export const CorrectCertificateDocument = new TypedDocumentString(`
    mutation correctCertificate($id: ID!, $input: CertificateInput!, $reason: String!) {
  correctCertificate(id: $id, input: $input, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<CorrectCertificateMutation, CorrectCertificateMutationVariables>;
export const CancelCertificateDocument = new TypedDocumentString(`
    mutation cancelCertificate($id: ID!, $reason: String!) {
  cancelCertificate(id: $id, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<CancelCertificateMutation, CancelCertificateMutationVariables>;
export const DeadlinesDocument = new TypedDocumentString(`
    query deadlines($state: DeadlineState!, $first: Int, $after: String) {
  deadlines(state: $state, first: $first, after: $after) {
    edges {
      node {
        id
        kind
        state
        notifiedOn
        dueOn
        importId
        line
        rows
        name
        faultMessage
        subscriberBranchNumber
        doneOn
        mayDismiss
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<DeadlinesQuery, DeadlinesQueryVariables>;
export const DeadlineCountsDocument = new TypedDocumentString(`
    query deadlineCounts {
  deadlineCounts {
    due
    overdue
    doneLate
  }
}
    `) as unknown as TypedDocumentString<DeadlineCountsQuery, DeadlineCountsQueryVariables>;
export const DismissDeadlineDocument = new TypedDocumentString(`
    mutation dismissDeadline($id: ID!, $reason: String!) {
  dismissDeadline(id: $id, reason: $reason) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<DismissDeadlineMutation, DismissDeadlineMutationVariables>;
export const DoubtsDocument = new TypedDocumentString(`
    query doubts($resolved: Boolean, $first: Int, $after: String) {
  doubts(resolved: $resolved, first: $first, after: $after) {
    edges {
      node {
        id
        kind
        state
        raisedAt
        resolvedAt
        importId
        proposal
        proposedBy
        suspects {
          holdsNumber
          subscriber {
            subscriberBranchNumber
            nameKanji
          }
        }
        rows {
          line
          nameKanji
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<DoubtsQuery, DoubtsQueryVariables>;
export const DoubtDocument = new TypedDocumentString(`
    query doubt($id: ID!) {
  doubt(id: $id) {
    id
    kind
    state
    raisedAt
    raisedBy
    importId
    suspects {
      holdsNumber
      subscriber {
        subscriberBranchNumber
        nameKanji
        nameKana
        birthDate
        sex
        address
        eligibilityPeriods {
          eligibilityId
          start
          symbol
          number
          cardBranch
        }
      }
    }
    rows {
      line
      eligibilityId
      symbol
      number
      cardBranch
      nameKanji
      nameKana
      birthDate
      sex
      address
      differences
    }
    proposal
    proposalComment
    proposedBy
    proposedAt
    resolvedBy
    resolvedAt
    mayPropose
    mayConfirm
  }
}
    `) as unknown as TypedDocumentString<DoubtQuery, DoubtQueryVariables>;
export const ProposeDoubtResolutionDocument = new TypedDocumentString(`
    mutation proposeDoubtResolution($id: ID!, $resolution: DoubtResolution!, $comment: String!) {
  proposeDoubtResolution(id: $id, resolution: $resolution, comment: $comment) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<ProposeDoubtResolutionMutation, ProposeDoubtResolutionMutationVariables>;
export const ConfirmDoubtResolutionDocument = new TypedDocumentString(`
    mutation confirmDoubtResolution($id: ID!) {
  confirmDoubtResolution(id: $id) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<ConfirmDoubtResolutionMutation, ConfirmDoubtResolutionMutationVariables>;
export const RejectDoubtResolutionDocument = new TypedDocumentString(`
    mutation rejectDoubtResolution($id: ID!, $comment: String!) {
  rejectDoubtResolution(id: $id, comment: $comment) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<RejectDoubtResolutionMutation, RejectDoubtResolutionMutationVariables>;
export const EndEligibilityDocument = new TypedDocumentString(`
    mutation endEligibility($input: EndEligibilityInput!) {
  endEligibility(input: $input) {
    subscriberBranchNumber
  }
}
    `) as unknown as TypedDocumentString<EndEligibilityMutation, EndEligibilityMutationVariables>;
export const CorrectEligibilityDocument = new TypedDocumentString(`
    mutation correctEligibility($input: CorrectEligibilityInput!) {
  correctEligibility(input: $input) {
    subscriberBranchNumber
  }
}
    `) as unknown as TypedDocumentString<CorrectEligibilityMutation, CorrectEligibilityMutationVariables>;
export const CancelEligibilityDocument = new TypedDocumentString(`
    mutation cancelEligibility($periodId: ID!, $reason: String!) {
  cancelEligibility(periodId: $periodId, reason: $reason) {
    subscriberBranchNumber
  }
}
    `) as unknown as TypedDocumentString<CancelEligibilityMutation, CancelEligibilityMutationVariables>;
export const FileImportsDocument = new TypedDocumentString(`
    query fileImports($awaitingMyApproval: Boolean, $sentByMe: Boolean, $cameBack: Boolean, $first: Int, $after: String) {
  fileImports(
    awaitingMyApproval: $awaitingMyApproval
    sentByMe: $sentByMe
    cameBack: $cameBack
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
        withdrawal {
          at
        }
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
      cancelledMyNumbers
      missingReasons
      collectLater
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
    mayWithdraw
    withdrawal {
      by
      at
      reason
      persons
      done
      keptChanges
    }
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
export const WithdrawFileImportDocument = new TypedDocumentString(`
    mutation withdrawFileImport($id: ID!, $reason: String!) {
  withdrawFileImport(id: $id, reason: $reason) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<WithdrawFileImportMutation, WithdrawFileImportMutationVariables>;
export const HouseholdDocument = new TypedDocumentString(`
    query household($subscriberBranchNumber: ID!) {
  household(subscriberBranchNumber: $subscriberBranchNumber) {
    subscriberBranchNumber
    nameKanji
    nameKana
    birthDate
    relationshipCode
    eligibilityPeriods {
      id
      start
      end
      kind
      symbol
      number
      cardBranch
    }
  }
}
    `) as unknown as TypedDocumentString<HouseholdQuery, HouseholdQueryVariables>;
export const InboxDocument = new TypedDocumentString(`
    query inbox {
  inbox {
    toApprove
    doubtsToConfirm
    doubtsOpen
    sentWaiting
    cameBack
  }
}
    `) as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
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
    group
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
    group
  }
}`) as unknown as TypedDocumentString<SwitchMyNumberHandlingMutation, SwitchMyNumberHandlingMutationVariables>;
export const MyNumberEntriesDocument = new TypedDocumentString(`
    query myNumberEntries($importId: ID, $first: Int, $after: String) {
  myNumberEntries(importId: $importId, first: $first, after: $after) {
    edges {
      node {
        id
        enteredOn
        registeredBy
        symbolNumber
        myNumber
        missingReason
        missingMemo
        relationshipCode
        name
        birthDate
        sex
        updateKind
        formCode
        enteredAt
        subscriberBranchNumber
        importId
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<MyNumberEntriesQuery, MyNumberEntriesQueryVariables>;
export const OfficesDocument = new TypedDocumentString(`
    query offices($symbol: String) {
  offices(symbol: $symbol) {
    symbol
    subscribers
    missingMyNumber
  }
}
    `) as unknown as TypedDocumentString<OfficesQuery, OfficesQueryVariables>;
export const ChangeParticularsDocument = new TypedDocumentString(`
    mutation changeParticulars($input: ChangeParticularsInput!) {
  changeParticulars(input: $input) {
    subscriberBranchNumber
    particularsRecordedAt
  }
}
    `) as unknown as TypedDocumentString<ChangeParticularsMutation, ChangeParticularsMutationVariables>;
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
    particularsRecordedAt
    particularsChangedOn
    myNumberState
    myNumberMissingReason
    myNumberMissingMemo
    myNumber
    inDoubt
    withdrawn
    eligibilityPeriods {
      id
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
      change
      reason
      recordedAt
      recordedBy
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
export const RequestMyNumberChangeDocument = new TypedDocumentString(`
    mutation requestMyNumberChange($subscriberBranchNumber: ID!, $myNumber: String!, $reason: String!) {
  requestMyNumberChange(
    subscriberBranchNumber: $subscriberBranchNumber
    myNumber: $myNumber
    reason: $reason
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<RequestMyNumberChangeMutation, RequestMyNumberChangeMutationVariables>;
export const RequestMyNumberCancellationDocument = new TypedDocumentString(`
    mutation requestMyNumberCancellation($subscriberBranchNumber: ID!, $myNumber: String!, $reason: String!) {
  requestMyNumberCancellation(
    subscriberBranchNumber: $subscriberBranchNumber
    myNumber: $myNumber
    reason: $reason
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<RequestMyNumberCancellationMutation, RequestMyNumberCancellationMutationVariables>;
export const SubscriberTimelineDocument = new TypedDocumentString(`
    query subscriberTimeline($subscriberBranchNumber: ID!) {
  subscriberTimeline(subscriberBranchNumber: $subscriberBranchNumber) {
    at
    kind
    by
    importId
    reason
    notifiedOn
    validFrom
    validTo
    changes {
      field
      before
      after
    }
    current
  }
}
    `) as unknown as TypedDocumentString<SubscriberTimelineQuery, SubscriberTimelineQueryVariables>;
export const SubscriberAsOfDocument = new TypedDocumentString(`
    query subscriberAsOf($subscriberBranchNumber: ID!, $validOn: Date!, $believedAt: DateTime) {
  subscriber(
    subscriberBranchNumber: $subscriberBranchNumber
    validOn: $validOn
    believedAt: $believedAt
  ) {
    nameKanji
    nameKana
    birthDate
    sex
    postalCode
    address
    municipalityCode
    relationshipCode
    particularsChangedOn
    particularsRecordedAt
    eligibilityPeriods {
      id
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
      change
      reason
      recordedAt
      recordedBy
    }
  }
}
    `) as unknown as TypedDocumentString<SubscriberAsOfQuery, SubscriberAsOfQueryVariables>;