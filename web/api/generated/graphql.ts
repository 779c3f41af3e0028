/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** 管理簿に残る処理 */
export type AccountChangeKind =
  | 'ASSIGN'
  | 'DEREGISTER'
  | 'LEAVE'
  | 'OPEN'
  | 'PERIOD'
  | 'RECOVER'
  | 'REGISTER_TERMINAL'
  | 'RESUME'
  | 'REVOKE_TERMINAL'
  | 'START_CODE'
  | 'SUSPEND';

export type AccountChangeSearch = {
  accountId?: string | null | undefined;
  terminalId?: string | null | undefined;
  /** Only what nobody has decided yet */
  waiting?: boolean | null | undefined;
};

/** 利用者IDの種類: 管理者 一般 基幹システム */
export type AccountKind =
  | 'CORE_SYSTEM'
  | 'GENERAL'
  | 'MANAGER';

export type AccountSearch = {
  kind?: AccountKind | null | undefined;
  state?: AccountState | null | undefined;
  /** How login ID or 職員番号 begins, or part of the name */
  text?: string | null | undefined;
};

/** 利用者IDの状態: 起票中 確認済 有効開始待ち 有効 停止中 期限切れ 抹消, on a day in Japan */
export type AccountState =
  | 'ACTIVE'
  | 'CONFIRMED'
  | 'DEREGISTERED'
  | 'DRAFT'
  | 'EXPIRED'
  | 'SCHEDULED'
  | 'SUSPENDED';

/** Why no code was acquired */
export type AcquisitionFailure =
  | 'CODE_OF_ANOTHER'
  | 'MY_NUMBER_UNKNOWN'
  | 'TIMED_OUT';

/** 適用 給付 徴収 */
export type Affair =
  | 'BENEFIT'
  | 'COLLECTION'
  | 'ELIGIBILITY';

/** 割当 */
export type AssignmentInput = {
  /** 担当事務分野 */
  affairs: Array<Affair>;
  /** 業務メニュー */
  operations: Array<string>;
  /** 取扱特権レベル */
  privilegeLevel: PrivilegeLevel;
  /** 事務手続コード */
  procedures: Array<string>;
  /** Null: all of the insurer */
  terminals?: Array<string> | null | undefined;
  validFrom: string;
  /** The last day */
  validUntil?: string | null | undefined;
};

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

export type CreateInquiryInput = {
  affairCode: string;
  /** 本人の同意を得た日 */
  consentOn?: string | null | undefined;
  informationCode: string;
  /** First day that is asked about */
  periodFrom: string;
  /** Last day that is asked about */
  periodTo: string;
  procedureCode: string;
  /** 機関コード */
  providerInstitution: string;
  /** 照会の理由 */
  purpose: string;
  subscriberBranchNumber: string;
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

/** 起票の処理: 確認 差戻し 取下げ 単独で実施 */
export type Decision =
  | 'CONFIRMED'
  | 'DONE'
  | 'REJECTED'
  | 'WITHDRAWN';

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

export type DraftAccountInput = {
  assignment: AssignmentInput;
  /** Begins with the prefix of the insurer */
  loginId: string;
  name: string;
  reason: string;
  /** 職員番号 */
  staffNumber: string;
  validFrom: string;
  /** The last day */
  validUntil?: string | null | undefined;
};

export type DraftAssignmentInput = {
  accountId: string;
  assignment: AssignmentInput;
  reason: string;
};

export type DraftTerminalInput = {
  /** PEM, of the authority that this platform was given */
  certificate: string;
  /** Not OPERATOR */
  kind: TerminalKind;
  name: string;
  /** 設置場所 */
  place: string;
  reason: string;
};

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

export type InquirySearch = {
  /** Not closed yet */
  open?: boolean | null | undefined;
  states?: Array<InquiryState> | null | undefined;
  subscriberBranchNumber?: string | null | undefined;
};

/** 照会の状態: 受付 送信済 手動応答待ち 回答あり 該当なし 拒否 提供者エラー 期限切れ 隔離 */
export type InquiryState =
  | 'ACCEPTED'
  | 'ANSWERED'
  | 'NO_DATA'
  | 'PROVIDER_ERROR'
  | 'QUARANTINED'
  | 'REFUSED'
  | 'SENT'
  | 'TIMED_OUT'
  | 'WAITING';

/** 完了: 使用した 使用しなかった 誤り */
export type InquiryUse =
  | 'IN_ERROR'
  | 'NOT_USED'
  | 'USED';

export type InsurerPolicyInput = {
  absoluteHours: number;
  idleMinutes: number;
  lockMinutes: number;
  passwordDays: number;
  passwordHistory: number;
  unusedDays: number;
};

/** 送信するもの: 照会 手動応答 */
export type MessageKind =
  | 'ANSWER'
  | 'INQUIRY';

/** 送信の状態: 送信待ち 送信済 停止 */
export type MessageState =
  | 'DEAD'
  | 'QUEUED'
  | 'SENT';

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

export type OpenInsurerInput = {
  /** 保険者番号 */
  insurerNumber: string;
  /** With it login IDs begin: up to twelve small letters and digits, and a hyphen */
  loginPrefix: string;
  name: string;
};

export type OpenManagerInput = {
  insurerNumber: string;
  loginId: string;
  name: string;
  privilegeLevel: PrivilegeLevel;
  /** 職員番号 */
  staffNumber: string;
  validFrom: string;
  /** The last day; null: open */
  validUntil?: string | null | undefined;
};

/** 機関別符号の状態: 未取得 依頼中 取得済 取得不能 切離し */
export type OrganizationCodeState =
  | 'ACQUIRED'
  | 'DETACHED'
  | 'FAILED'
  | 'NONE'
  | 'REQUESTED';

/** 取扱特権レベル: 取扱不可 参照のみ 登録・訂正可 情報連携可, cumulative */
export type PrivilegeLevel =
  | 'LINKAGE'
  | 'NONE'
  | 'READ'
  | 'WRITE';

/** All that are given must fit */
export type ProvisionRecordSearch = {
  /** First day of the request, in Japan */
  from?: string | null | undefined;
  /** 処理番号 */
  processingNumber?: string | null | undefined;
  provided?: boolean | null | undefined;
  role?: RecordRole | null | undefined;
  subscriberBranchNumber?: string | null | undefined;
  /** Last day of the request */
  to?: string | null | undefined;
};

/** All that are given must fit */
export type ProvisionSearch = {
  states?: Array<ProvisionState> | null | undefined;
  subscriberBranchNumber?: string | null | undefined;
};

/** 提供の状態: 手動応答待ち 提供済 該当なし 拒否 */
export type ProvisionState =
  | 'ANSWERED'
  | 'NO_DATA'
  | 'REFUSED'
  | 'WAITING';

/** 情報照会者 情報提供者 */
export type RecordRole =
  | 'PROVIDER'
  | 'REQUESTER';

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

/** Why only the own account is open: 画面ロック パスワード期限切れ 二要素認証の登録待ち */
export type Restriction =
  | 'PASSWORD_EXPIRED'
  | 'SECOND_FACTOR_REQUIRED'
  | 'SESSION_LOCKED';

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

/** 端末の種類: 統合専用端末 基幹システム専用端末 レセオン端末 運用端末 */
export type TerminalKind =
  | 'CLAIM_ONLINE'
  | 'CORE'
  | 'INTEGRATED'
  | 'OPERATOR';

/** 端末の状態: 確認待ち 登録済 廃止 差戻し 期限切れ */
export type TerminalState =
  | 'DRAFT'
  | 'EXPIRED'
  | 'REFUSED'
  | 'REGISTERED'
  | 'REVOKED';

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

export type AccountChangeFragment = { id: string, kind: AccountChangeKind, label: string, reason: string, draftedAt: string, draftedBy: string | null, decision: Decision | null, decidedAt: string | null, decidedBy: string | null, decisionReason: string | null, validUntil: string | null, mayDecide: boolean, waitsForOperator: boolean, isOwn: boolean, account: { id: string, loginId: string, name: string } | null, terminal: { id: string, name: string } | null, after: { id: string, affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null } | null };

export type AccountChangesQueryVariables = Exact<{
  search?: AccountChangeSearch | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AccountChangesQuery = { accountChanges: { edges: Array<{ node: { id: string, kind: AccountChangeKind, label: string, reason: string, draftedAt: string, draftedBy: string | null, decision: Decision | null, decidedAt: string | null, decidedBy: string | null, decisionReason: string | null, validUntil: string | null, mayDecide: boolean, waitsForOperator: boolean, isOwn: boolean, account: { id: string, loginId: string, name: string } | null, terminal: { id: string, name: string } | null, after: { id: string, affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WaitingChangesQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingChangesQuery = { accountChanges: { edges: Array<{ node: { id: string, mayDecide: boolean } }> } };

export type AccountChangeQueryVariables = Exact<{
  id: string;
}>;


export type AccountChangeQuery = { accountChange: { id: string, kind: AccountChangeKind, label: string, reason: string, draftedAt: string, draftedBy: string | null, decision: Decision | null, decidedAt: string | null, decidedBy: string | null, decisionReason: string | null, validUntil: string | null, mayDecide: boolean, waitsForOperator: boolean, isOwn: boolean, account: { id: string, loginId: string, name: string, staffNumber: string, kind: AccountKind, state: AccountState, validFrom: string, validUntil: string | null } | null, terminal: { id: string, name: string, place: string, kind: TerminalKind, fingerprint: string, expiresAt: string, state: TerminalState } | null, before: { id: string, affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null, inForceSince: string | null, operations: Array<{ operation: string, label: string, group: string }>, procedures: Array<{ code: string, name: string }>, terminals: Array<{ id: string, name: string }> | null } | null, after: { id: string, affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null, inForceSince: string | null, operations: Array<{ operation: string, label: string, group: string }>, procedures: Array<{ code: string, name: string }>, terminals: Array<{ id: string, name: string }> | null } | null } | null };

export type ConfirmChangeMutationVariables = Exact<{
  id: string;
}>;


export type ConfirmChangeMutation = { confirmChange: { id: string } };

export type RejectChangeMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type RejectChangeMutation = { rejectChange: { id: string } };

export type WithdrawChangeMutationVariables = Exact<{
  id: string;
}>;


export type WithdrawChangeMutation = { withdrawChange: { id: string } };

export type RightsToGrantQueryVariables = Exact<{ [key: string]: never; }>;


export type RightsToGrantQuery = { rightsToGrant: { loginPrefix: string, affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, operations: Array<{ operation: string, label: string, group: string }>, procedures: Array<{ code: string, name: string }>, terminals: Array<{ id: string, name: string, place: string, kind: TerminalKind }> } };

export type DraftAccountMutationVariables = Exact<{
  input: DraftAccountInput;
}>;


export type DraftAccountMutation = { draftAccount: { id: string } };

export type DraftAssignmentMutationVariables = Exact<{
  input: DraftAssignmentInput;
}>;


export type DraftAssignmentMutation = { draftAssignment: { id: string } };

export type DraftPeriodMutationVariables = Exact<{
  accountId: string;
  validUntil?: string | null | undefined;
  reason: string;
}>;


export type DraftPeriodMutation = { draftPeriod: { id: string } };

export type DraftResumeMutationVariables = Exact<{
  accountId: string;
  reason: string;
}>;


export type DraftResumeMutation = { draftResume: { id: string } };

export type DraftRecoveryMutationVariables = Exact<{
  accountId: string;
  reason: string;
}>;


export type DraftRecoveryMutation = { draftRecovery: { id: string } };

export type AccountSessionFragment = { id: string, signedInAt: string, lastSeenAt: string, address: string | null, terminalName: string | null, withFactor: boolean, locked: boolean, handlingMyNumber: boolean, account: { id: string, loginId: string, name: string, staffNumber: string, kind: AccountKind, state: AccountState } };

export type AccountSessionsQueryVariables = Exact<{
  accountId?: string | null | undefined;
}>;


export type AccountSessionsQuery = { accountSessions: Array<{ id: string, signedInAt: string, lastSeenAt: string, address: string | null, terminalName: string | null, withFactor: boolean, locked: boolean, handlingMyNumber: boolean, account: { id: string, loginId: string, name: string, staffNumber: string, kind: AccountKind, state: AccountState } }> };

export type EndSessionMutationVariables = Exact<{
  accountId: string;
  sessionId?: string | null | undefined;
}>;


export type EndSessionMutation = { endSession: Array<{ id: string }> };

export type AssignmentFragment = { id: string, affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null, inForceSince: string | null, operations: Array<{ operation: string, label: string, group: string }>, procedures: Array<{ code: string, name: string }>, terminals: Array<{ id: string, name: string }> | null };

export type AccountsQueryVariables = Exact<{
  search?: AccountSearch | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AccountsQuery = { accounts: { edges: Array<{ node: { id: string, loginId: string, name: string, staffNumber: string, kind: AccountKind, state: AccountState, validFrom: string, validUntil: string | null, lastSignedInAt: string | null, assignment: { id: string, affairs: Array<Affair>, privilegeLevel: PrivilegeLevel } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AccountQueryVariables = Exact<{
  id: string;
}>;


export type AccountQuery = { account: { id: string, loginId: string, name: string, staffNumber: string, kind: AccountKind, state: AccountState, validFrom: string, validUntil: string | null, hasCredentials: boolean, startCodeUntil: string | null, passwordSetAt: string | null, lastSignedInAt: string | null, totp: boolean, passkeys: number, factorRequired: boolean, assignment: { id: string, affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null, inForceSince: string | null, operations: Array<{ operation: string, label: string, group: string }>, procedures: Array<{ code: string, name: string }>, terminals: Array<{ id: string, name: string }> | null } | null, assignments: Array<{ id: string, affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null, inForceSince: string | null, operations: Array<{ operation: string, label: string, group: string }>, procedures: Array<{ code: string, name: string }>, terminals: Array<{ id: string, name: string }> | null }>, changes: Array<{ id: string, kind: AccountChangeKind, label: string, reason: string, draftedAt: string, draftedBy: string | null, decision: Decision | null, decidedAt: string | null, decidedBy: string | null, decisionReason: string | null, validUntil: string | null, mayDecide: boolean, waitsForOperator: boolean, isOwn: boolean, account: { id: string, loginId: string, name: string } | null, terminal: { id: string, name: string } | null, after: { id: string, affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null } | null }> } | null };

export type IssueStartCodeMutationVariables = Exact<{
  accountId: string;
}>;


export type IssueStartCodeMutation = { issueStartCode: { accountId: string, loginId: string, code: string, validUntil: string } };

export type SuspendAccountMutationVariables = Exact<{
  accountId: string;
  reason: string;
}>;


export type SuspendAccountMutation = { suspendAccount: { id: string } };

export type LeaveDutyMutationVariables = Exact<{
  accountId: string;
  reason: string;
}>;


export type LeaveDutyMutation = { leaveDuty: { id: string } };

export type DeregisterAccountMutationVariables = Exact<{
  accountId: string;
  reason: string;
}>;


export type DeregisterAccountMutation = { deregisterAccount: { id: string } };

export type PermissionPreviewQueryVariables = Exact<{
  accountId: string;
  on: string;
  terminal: TerminalKind;
}>;


export type PermissionPreviewQuery = { permissionPreview: Array<{ operation: string, label: string, group: string, allowed: boolean, code: string | null, reason: string | null }> };

export type AccountOfLineFragment = { id: string, loginId: string, name: string, staffNumber: string, kind: AccountKind, state: AccountState };

export type AssignmentListQueryVariables = Exact<{
  on: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AssignmentListQuery = { assignmentList: { edges: Array<{ node: { lastSignedInAt: string | null, account: { id: string, loginId: string, name: string, staffNumber: string, kind: AccountKind, state: AccountState }, assignment: { id: string, affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null, inForceSince: string | null, operations: Array<{ operation: string, label: string, group: string }>, procedures: Array<{ code: string, name: string }>, terminals: Array<{ id: string, name: string }> | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AssignmentDifferenceQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type AssignmentDifferenceQuery = { assignmentDifference: Array<{ stateBefore: AccountState | null, stateAfter: AccountState | null, account: { id: string, loginId: string, name: string, staffNumber: string, kind: AccountKind, state: AccountState }, before: { id: string, affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null, inForceSince: string | null, operations: Array<{ operation: string, label: string, group: string }>, procedures: Array<{ code: string, name: string }>, terminals: Array<{ id: string, name: string }> | null } | null, after: { id: string, affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null, inForceSince: string | null, operations: Array<{ operation: string, label: string, group: string }>, procedures: Array<{ code: string, name: string }>, terminals: Array<{ id: string, name: string }> | null } | null }> };

export type UnusedRightsQueryVariables = Exact<{ [key: string]: never; }>;


export type UnusedRightsQuery = { unusedRights: Array<{ lastSignedInAt: string | null, account: { id: string, loginId: string, name: string, staffNumber: string, kind: AccountKind, state: AccountState }, operations: Array<{ operation: string, label: string, lastUsedOn: string | null }> }> };

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


export type InboxQuery = { inbox: { toApprove: number, doubtsToConfirm: number, doubtsOpen: number, sentWaiting: number, cameBack: number, provisionsToAnswer: number, inquiriesToClose: number } };

export type LegalBasesQueryVariables = Exact<{ [key: string]: never; }>;


export type LegalBasesQuery = { legalBases: Array<{ affairCode: string, affairName: string, procedureCode: string, procedureName: string, informationCode: string, informationName: string, providerKind: string, area: Affair | null, law: string, consentRequired: boolean }> };

export type InstitutionsQueryVariables = Exact<{
  kind: string;
  name?: string | null | undefined;
}>;


export type InstitutionsQuery = { institutions: Array<{ code: string, name: string }> };

export type CreateInquiryMutationVariables = Exact<{
  input: CreateInquiryInput;
}>;


export type CreateInquiryMutation = { createInquiry: { id: string } };

export type InquiriesQueryVariables = Exact<{
  search?: InquirySearch | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InquiriesQuery = { inquiries: { edges: Array<{ node: { id: string, requestedAt: string, requestedBy: string, procedureName: string, informationName: string, providerName: string, state: InquiryState, changedAt: string, dueAt: string, remindedAt: string | null, use: InquiryUse | null, closedAt: string | null, subscriber: { subscriberBranchNumber: string, nameKanji: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InquiryQueryVariables = Exact<{
  id: string;
}>;


export type InquiryQuery = { inquiry: { id: string, processingNumber: string, requestedAt: string, requestedBy: string, affairName: string, procedureName: string, informationName: string, providerName: string, providerDepartment: string | null, periodFrom: string, periodTo: string, purpose: string, consentOn: string | null, state: InquiryState, refusal: string | null, refusalInWords: string | null, changedAt: string, dueAt: string, remindedAt: string | null, providedAt: string | null, use: InquiryUse | null, useNote: string | null, closedAt: string | null, closedBy: string | null, subscriber: { subscriberBranchNumber: string, nameKanji: string, nameKana: string, birthDate: string }, answer: { layoutVersion: string, version: number, body: string, recordedAt: string } | null, delivery: { id: string, state: MessageState, attempts: number, faultInWords: string | null, changedAt: string } | null } | null };

export type CloseInquiryMutationVariables = Exact<{
  id: string;
  use: InquiryUse;
  note?: string | null | undefined;
}>;


export type CloseInquiryMutation = { closeInquiry: { id: string } };

export type ManagerAdminFragment = { id: string, loginId: string, name: string, staffNumber: string, state: AccountState, validFrom: string, validUntil: string | null, privilegeLevel: PrivilegeLevel, totp: boolean, passkeys: number, lastSignedInAt: string | null, startCodeUntil: string | null };

export type InsurerAdminFragment = { insurerNumber: string, name: string, loginPrefix: string, createdAt: string, managers: number, activeManagers: number, waiting: number };

export type InsurersQueryVariables = Exact<{
  text?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InsurersQuery = { insurers: { edges: Array<{ node: { insurerNumber: string, name: string, loginPrefix: string, createdAt: string, managers: number, activeManagers: number, waiting: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InsurerQueryVariables = Exact<{
  insurerNumber: string;
}>;


export type InsurerQuery = { insurers: { edges: Array<{ node: { insurerNumber: string, name: string, loginPrefix: string, createdAt: string, managers: number, activeManagers: number, waiting: number } }> } };

export type OpenInsurerMutationVariables = Exact<{
  input: OpenInsurerInput;
}>;


export type OpenInsurerMutation = { openInsurer: { insurerNumber: string } };

export type InsurerManagersQueryVariables = Exact<{
  insurerNumber: string;
}>;


export type InsurerManagersQuery = { insurerManagers: Array<{ id: string, loginId: string, name: string, staffNumber: string, state: AccountState, validFrom: string, validUntil: string | null, privilegeLevel: PrivilegeLevel, totp: boolean, passkeys: number, lastSignedInAt: string | null, startCodeUntil: string | null }> };

export type OpenManagerMutationVariables = Exact<{
  input: OpenManagerInput;
}>;


export type OpenManagerMutation = { openManager: { id: string, loginId: string, name: string, staffNumber: string, state: AccountState, validFrom: string, validUntil: string | null, privilegeLevel: PrivilegeLevel, totp: boolean, passkeys: number, lastSignedInAt: string | null, startCodeUntil: string | null } };

export type IssueManagerStartCodeMutationVariables = Exact<{
  insurerNumber: string;
  accountId: string;
}>;


export type IssueManagerStartCodeMutation = { issueManagerStartCode: { loginId: string, code: string, validUntil: string } };

export type SuspendManagerMutationVariables = Exact<{
  insurerNumber: string;
  accountId: string;
  reason: string;
}>;


export type SuspendManagerMutation = { suspendManager: { id: string, loginId: string, name: string, staffNumber: string, state: AccountState, validFrom: string, validUntil: string | null, privilegeLevel: PrivilegeLevel, totp: boolean, passkeys: number, lastSignedInAt: string | null, startCodeUntil: string | null } };

export type ResumeManagerMutationVariables = Exact<{
  insurerNumber: string;
  accountId: string;
  reason: string;
}>;


export type ResumeManagerMutation = { resumeManager: { id: string, loginId: string, name: string, staffNumber: string, state: AccountState, validFrom: string, validUntil: string | null, privilegeLevel: PrivilegeLevel, totp: boolean, passkeys: number, lastSignedInAt: string | null, startCodeUntil: string | null } };

export type DeregisterManagerMutationVariables = Exact<{
  insurerNumber: string;
  accountId: string;
  reason: string;
}>;


export type DeregisterManagerMutation = { deregisterManager: { id: string, loginId: string, name: string, staffNumber: string, state: AccountState, validFrom: string, validUntil: string | null, privilegeLevel: PrivilegeLevel, totp: boolean, passkeys: number, lastSignedInAt: string | null, startCodeUntil: string | null } };

export type InsurerPolicyFragment = { idleMinutes: number, absoluteHours: number, lockMinutes: number, passwordDays: number, passwordHistory: number, unusedDays: number, changedAt: string | null, changedBy: string | null };

export type InsurerPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type InsurerPolicyQuery = { insurerPolicy: { idleMinutes: number, absoluteHours: number, lockMinutes: number, passwordDays: number, passwordHistory: number, unusedDays: number, changedAt: string | null, changedBy: string | null } };

export type ChangeInsurerPolicyMutationVariables = Exact<{
  input: InsurerPolicyInput;
}>;


export type ChangeInsurerPolicyMutation = { changeInsurerPolicy: { idleMinutes: number, absoluteHours: number, lockMinutes: number, passwordDays: number, passwordHistory: number, unusedDays: number, changedAt: string | null, changedBy: string | null } };

export type SignedInFragment = { loginId: string, name: string, kind: UserKind, privilegeLevel: PrivilegeLevel, handlingMyNumber: boolean, affair: Affair | null, affairs: Array<Affair>, restriction: Restriction | null, lockMinutes: number, terminal: { kind: TerminalKind, name: string, isDemo: boolean } | null, insurer: { insurerNumber: string, name: string } | null, menu: Array<{ operation: string, label: string, group: string }> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { loginId: string, name: string, kind: UserKind, privilegeLevel: PrivilegeLevel, handlingMyNumber: boolean, affair: Affair | null, affairs: Array<Affair>, restriction: Restriction | null, lockMinutes: number, terminal: { kind: TerminalKind, name: string, isDemo: boolean } | null, insurer: { insurerNumber: string, name: string } | null, menu: Array<{ operation: string, label: string, group: string }> } };

export type SwitchMyNumberHandlingMutationVariables = Exact<{
  on: boolean;
  affair?: Affair | null | undefined;
  password?: string | null | undefined;
}>;


export type SwitchMyNumberHandlingMutation = { switchMyNumberHandling: { loginId: string, name: string, kind: UserKind, privilegeLevel: PrivilegeLevel, handlingMyNumber: boolean, affair: Affair | null, affairs: Array<Affair>, restriction: Restriction | null, lockMinutes: number, terminal: { kind: TerminalKind, name: string, isDemo: boolean } | null, insurer: { insurerNumber: string, name: string } | null, menu: Array<{ operation: string, label: string, group: string }> } };

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

export type AssignmentOfChangeFragment = { affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null, operations: Array<{ operation: string, label: string }>, procedures: Array<{ code: string, name: string }> };

export type OperatorChangeFragment = { insurerNumber: string, insurerName: string, id: string, kind: AccountChangeKind, label: string, loginId: string | null, name: string | null, terminalName: string | null, reason: string, draftedAt: string, draftedBy: string | null, decision: Decision | null, before: { affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null, operations: Array<{ operation: string, label: string }>, procedures: Array<{ code: string, name: string }> } | null, after: { affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null, operations: Array<{ operation: string, label: string }>, procedures: Array<{ code: string, name: string }> } | null };

export type ChangesForOperatorQueryVariables = Exact<{ [key: string]: never; }>;


export type ChangesForOperatorQuery = { changesForOperator: Array<{ insurerNumber: string, insurerName: string, id: string, kind: AccountChangeKind, label: string, loginId: string | null, name: string | null, terminalName: string | null, reason: string, draftedAt: string, draftedBy: string | null, decision: Decision | null, before: { affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null, operations: Array<{ operation: string, label: string }>, procedures: Array<{ code: string, name: string }> } | null, after: { affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null, operations: Array<{ operation: string, label: string }>, procedures: Array<{ code: string, name: string }> } | null }> };

export type ConfirmForInsurerMutationVariables = Exact<{
  insurerNumber: string;
  id: string;
}>;


export type ConfirmForInsurerMutation = { confirmForInsurer: { insurerNumber: string, insurerName: string, id: string, kind: AccountChangeKind, label: string, loginId: string | null, name: string | null, terminalName: string | null, reason: string, draftedAt: string, draftedBy: string | null, decision: Decision | null, before: { affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null, operations: Array<{ operation: string, label: string }>, procedures: Array<{ code: string, name: string }> } | null, after: { affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null, operations: Array<{ operation: string, label: string }>, procedures: Array<{ code: string, name: string }> } | null } };

export type RejectForInsurerMutationVariables = Exact<{
  insurerNumber: string;
  id: string;
  reason: string;
}>;


export type RejectForInsurerMutation = { rejectForInsurer: { insurerNumber: string, insurerName: string, id: string, kind: AccountChangeKind, label: string, loginId: string | null, name: string | null, terminalName: string | null, reason: string, draftedAt: string, draftedBy: string | null, decision: Decision | null, before: { affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null, operations: Array<{ operation: string, label: string }>, procedures: Array<{ code: string, name: string }> } | null, after: { affairs: Array<Affair>, privilegeLevel: PrivilegeLevel, validFrom: string, validUntil: string | null, operations: Array<{ operation: string, label: string }>, procedures: Array<{ code: string, name: string }> } | null } };

export type OrganizationCodeQueryVariables = Exact<{
  subscriberBranchNumber: string;
}>;


export type OrganizationCodeQuery = { subscriber: { subscriberBranchNumber: string, organizationCode: { state: OrganizationCodeState, failure: AcquisitionFailure | null, changedAt: string | null } } | null };

export type AcquireOrganizationCodeMutationVariables = Exact<{
  subscriberBranchNumber: string;
}>;


export type AcquireOrganizationCodeMutation = { acquireOrganizationCode: { subscriberBranchNumber: string } };

export type CodeCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type CodeCountsQuery = { codeCounts: { none: number, requested: number, acquired: number, failed: number, detached: number }, codeAcquisition: { id: string, requestedAt: string, requestedBy: string, persons: number, requested: number, acquired: number, failed: number, finishedAt: string | null } | null };

export type AcquireOrganizationCodesMutationVariables = Exact<{ [key: string]: never; }>;


export type AcquireOrganizationCodesMutation = { acquireOrganizationCodes: { id: string } };

export type OwnSessionFragment = { id: string, signedInAt: string, lastSeenAt: string, address: string | null, terminalName: string | null, isThis: boolean };

export type MySecondFactorsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySecondFactorsQuery = { mySecondFactors: { required: boolean, totp: boolean, passwordSetAt: string | null, passwordExpiresAt: string | null, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> } };

export type MySessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySessionsQuery = { mySessions: Array<{ id: string, signedInAt: string, lastSeenAt: string, address: string | null, terminalName: string | null, isThis: boolean }> };

export type EndMySessionMutationVariables = Exact<{
  id: string;
}>;


export type EndMySessionMutation = { endMySession: Array<{ id: string, signedInAt: string, lastSeenAt: string, address: string | null, terminalName: string | null, isThis: boolean }> };

export type EndMyOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndMyOtherSessionsMutation = { endMyOtherSessions: Array<{ id: string, signedInAt: string, lastSeenAt: string, address: string | null, terminalName: string | null, isThis: boolean }> };

export type ChangeParticularsMutationVariables = Exact<{
  input: ChangeParticularsInput;
}>;


export type ChangeParticularsMutation = { changeParticulars: { subscriberBranchNumber: string, particularsRecordedAt: string } };

export type ProvisionRecordsQueryVariables = Exact<{
  search?: ProvisionRecordSearch | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProvisionRecordsQuery = { provisionRecords: { edges: Array<{ node: { id: string, role: RecordRole, revision: number, processingNumber: string, subNumber: number, affairName: string, procedureName: string, requesterDepartment: string, providerDepartment: string, requestedAt: string, providedAt: string | null, informationName: string, nonDisclosureCode: string | null, errorReasonCode: string | null, subscriberBranchNumber: string | null, recordedAt: string, recordedBy: string | null, reason: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ProvisionRecordFragment = { id: string, role: RecordRole, revision: number, processingNumber: string, subNumber: number, affairName: string, procedureName: string, requesterDepartment: string, providerDepartment: string, requestedAt: string, providedAt: string | null, informationName: string, nonDisclosureCode: string | null, errorReasonCode: string | null, subscriberBranchNumber: string | null, recordedAt: string, recordedBy: string | null, reason: string | null };

export type ProvisionRecordRevisionsQueryVariables = Exact<{
  id: string;
}>;


export type ProvisionRecordRevisionsQuery = { provisionRecordRevisions: Array<{ id: string, role: RecordRole, revision: number, processingNumber: string, subNumber: number, affairName: string, procedureName: string, requesterDepartment: string, providerDepartment: string, requestedAt: string, providedAt: string | null, informationName: string, nonDisclosureCode: string | null, errorReasonCode: string | null, subscriberBranchNumber: string | null, recordedAt: string, recordedBy: string | null, reason: string | null }> };

export type ReviseProvisionRecordMutationVariables = Exact<{
  id: string;
  nonDisclosureCode?: string | null | undefined;
  errorReasonCode?: string | null | undefined;
  reason: string;
}>;


export type ReviseProvisionRecordMutation = { reviseProvisionRecord: { id: string } };

export type ProvisionsQueryVariables = Exact<{
  search?: ProvisionSearch | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProvisionsQuery = { provisions: { edges: Array<{ node: { id: string, processingNumber: string, requesterName: string, procedureName: string, informationName: string, receivedAt: string, state: ProvisionState, refusalInWords: string | null, providedAt: string | null, nonDisclosure: boolean, subscriber: { subscriberBranchNumber: string, nameKanji: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ProvisionQueryVariables = Exact<{
  id: string;
}>;


export type ProvisionQuery = { provision: { id: string, processingNumber: string, requesterName: string, requesterDepartment: string, affairName: string, procedureName: string, informationCode: string, informationName: string, periodFrom: string, periodTo: string, requestedAt: string, receivedAt: string, state: ProvisionState, refusalInWords: string | null, providedAt: string | null, nonDisclosure: boolean, decidedBy: string | null, decisionReason: string | null, subscriber: { subscriberBranchNumber: string, nameKanji: string, eligibilityPeriods: Array<{ start: string, end: string | null, endReason: string | null, kind: SubscriberKind, enrolmentKind: EnrolmentKind, symbol: string, number: string, cardBranch: string }> } | null, replica: { layoutVersion: string, version: number, publishFrom: string, publishTo: string | null, derivedAt: string, body: string } | null, delivery: { id: string, state: MessageState, attempts: number, faultInWords: string | null } | null } | null };

export type ReplicaFragment = { layoutVersion: string, version: number, publishFrom: string, publishTo: string | null, derivedAt: string, body: string };

export type AnswerProvisionMutationVariables = Exact<{
  id: string;
  release: boolean;
  reason: string;
}>;


export type AnswerProvisionMutation = { answerProvision: { id: string, state: ProvisionState } };

export type ProvisionSettingQueryVariables = Exact<{
  subscriberBranchNumber: string;
}>;


export type ProvisionSettingQuery = { subscriber: { subscriberBranchNumber: string, provisionSetting: { nonDisclosure: boolean, manualAnswer: boolean, reason: string | null, recordedAt: string | null } | null } | null };

export type ChangeProvisionSettingMutationVariables = Exact<{
  subscriberBranchNumber: string;
  nonDisclosure: boolean;
  manualAnswer: boolean;
  reason: string;
}>;


export type ChangeProvisionSettingMutation = { changeProvisionSetting: { subscriberBranchNumber: string } };

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

export type TerminalsQueryVariables = Exact<{ [key: string]: never; }>;


export type TerminalsQuery = { terminals: Array<{ id: string, name: string, place: string, kind: TerminalKind, fingerprint: string, expiresAt: string, state: TerminalState }> };

export type DraftTerminalMutationVariables = Exact<{
  input: DraftTerminalInput;
}>;


export type DraftTerminalMutation = { draftTerminal: { id: string } };

export type RevokeTerminalMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type RevokeTerminalMutation = { revokeTerminal: { id: string } };

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

export type TrafficQueryVariables = Exact<{
  days?: number | null | undefined;
}>;


export type TrafficQuery = { traffic: { lastExchangeAt: string | null, silent: boolean, silentReason: string | null, waitingToSend: number, oldestWaitingAt: string | null, dead: number, provisionsWaiting: number, inquiriesOverdue: number, days: Array<{ day: string, asked: number, answered: number, provided: number, refused: number, waiting: number }> } };

export type MessagesQueryVariables = Exact<{
  states?: Array<MessageState> | MessageState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MessagesQuery = { messages: { edges: Array<{ node: { id: string, kind: MessageKind, state: MessageState, attempts: number, faultInWords: string | null, queuedAt: string, changedAt: string, processingNumber: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SendAgainMutationVariables = Exact<{
  id: string;
}>;


export type SendAgainMutation = { sendAgain: { id: string, state: MessageState } };

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
export const AccountChangeFragmentDoc = new TypedDocumentString(`
    fragment accountChange on AccountChange {
  id
  kind
  label
  account {
    id
    loginId
    name
  }
  terminal {
    id
    name
  }
  reason
  draftedAt
  draftedBy
  decision
  decidedAt
  decidedBy
  decisionReason
  validUntil
  after {
    id
    affairs
    privilegeLevel
    validFrom
    validUntil
  }
  mayDecide
  waitsForOperator
  isOwn
}
    `, {"fragmentName":"accountChange"}) as unknown as TypedDocumentString<AccountChangeFragment, unknown>;
export const AccountOfLineFragmentDoc = new TypedDocumentString(`
    fragment accountOfLine on AccountOfLine {
  id
  loginId
  name
  staffNumber
  kind
  state
}
    `, {"fragmentName":"accountOfLine"}) as unknown as TypedDocumentString<AccountOfLineFragment, unknown>;
export const AccountSessionFragmentDoc = new TypedDocumentString(`
    fragment accountSession on AccountSession {
  id
  account {
    ...accountOfLine
  }
  signedInAt
  lastSeenAt
  address
  terminalName
  withFactor
  locked
  handlingMyNumber
}
    fragment accountOfLine on AccountOfLine {
  id
  loginId
  name
  staffNumber
  kind
  state
}`, {"fragmentName":"accountSession"}) as unknown as TypedDocumentString<AccountSessionFragment, unknown>;
export const AssignmentFragmentDoc = new TypedDocumentString(`
    fragment assignment on Assignment {
  id
  affairs
  privilegeLevel
  operations {
    operation
    label
    group
  }
  procedures {
    code
    name
  }
  terminals {
    id
    name
  }
  validFrom
  validUntil
  inForceSince
}
    `, {"fragmentName":"assignment"}) as unknown as TypedDocumentString<AssignmentFragment, unknown>;
export const ManagerAdminFragmentDoc = new TypedDocumentString(`
    fragment managerAdmin on ManagerAdmin {
  id
  loginId
  name
  staffNumber
  state
  validFrom
  validUntil
  privilegeLevel
  totp
  passkeys
  lastSignedInAt
  startCodeUntil
}
    `, {"fragmentName":"managerAdmin"}) as unknown as TypedDocumentString<ManagerAdminFragment, unknown>;
export const InsurerAdminFragmentDoc = new TypedDocumentString(`
    fragment insurerAdmin on InsurerAdmin {
  insurerNumber
  name
  loginPrefix
  createdAt
  managers
  activeManagers
  waiting
}
    `, {"fragmentName":"insurerAdmin"}) as unknown as TypedDocumentString<InsurerAdminFragment, unknown>;
export const InsurerPolicyFragmentDoc = new TypedDocumentString(`
    fragment insurerPolicy on InsurerPolicy {
  idleMinutes
  absoluteHours
  lockMinutes
  passwordDays
  passwordHistory
  unusedDays
  changedAt
  changedBy
}
    `, {"fragmentName":"insurerPolicy"}) as unknown as TypedDocumentString<InsurerPolicyFragment, unknown>;
export const SignedInFragmentDoc = new TypedDocumentString(`
    fragment signedIn on Me {
  loginId
  name
  kind
  privilegeLevel
  handlingMyNumber
  affair
  affairs
  restriction
  lockMinutes
  terminal {
    kind
    name
    isDemo
  }
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
export const AssignmentOfChangeFragmentDoc = new TypedDocumentString(`
    fragment assignmentOfChange on AssignmentOfChange {
  affairs
  privilegeLevel
  operations {
    operation
    label
  }
  procedures {
    code
    name
  }
  validFrom
  validUntil
}
    `, {"fragmentName":"assignmentOfChange"}) as unknown as TypedDocumentString<AssignmentOfChangeFragment, unknown>;
export const OperatorChangeFragmentDoc = new TypedDocumentString(`
    fragment operatorChange on OperatorChange {
  insurerNumber
  insurerName
  id
  kind
  label
  loginId
  name
  terminalName
  reason
  draftedAt
  draftedBy
  decision
  before {
    ...assignmentOfChange
  }
  after {
    ...assignmentOfChange
  }
}
    fragment assignmentOfChange on AssignmentOfChange {
  affairs
  privilegeLevel
  operations {
    operation
    label
  }
  procedures {
    code
    name
  }
  validFrom
  validUntil
}`, {"fragmentName":"operatorChange"}) as unknown as TypedDocumentString<OperatorChangeFragment, unknown>;
export const OwnSessionFragmentDoc = new TypedDocumentString(`
    fragment ownSession on MySession {
  id
  signedInAt
  lastSeenAt
  address
  terminalName
  isThis
}
    `, {"fragmentName":"ownSession"}) as unknown as TypedDocumentString<OwnSessionFragment, unknown>;
export const ProvisionRecordFragmentDoc = new TypedDocumentString(`
    fragment provisionRecord on ProvisionRecord {
  id
  role
  revision
  processingNumber
  subNumber
  affairName
  procedureName
  requesterDepartment
  providerDepartment
  requestedAt
  providedAt
  informationName
  nonDisclosureCode
  errorReasonCode
  subscriberBranchNumber
  recordedAt
  recordedBy
  reason
}
    `, {"fragmentName":"provisionRecord"}) as unknown as TypedDocumentString<ProvisionRecordFragment, unknown>;
export const ReplicaFragmentDoc = new TypedDocumentString(`
    fragment replica on Replica {
  layoutVersion
  version
  publishFrom
  publishTo
  derivedAt
  body
}
    `, {"fragmentName":"replica"}) as unknown as TypedDocumentString<ReplicaFragment, unknown>;
export const AccountChangesDocument = new TypedDocumentString(`
    query accountChanges($search: AccountChangeSearch, $first: Int, $after: String) {
  accountChanges(search: $search, first: $first, after: $after) {
    edges {
      node {
        ...accountChange
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment accountChange on AccountChange {
  id
  kind
  label
  account {
    id
    loginId
    name
  }
  terminal {
    id
    name
  }
  reason
  draftedAt
  draftedBy
  decision
  decidedAt
  decidedBy
  decisionReason
  validUntil
  after {
    id
    affairs
    privilegeLevel
    validFrom
    validUntil
  }
  mayDecide
  waitsForOperator
  isOwn
}`) as unknown as TypedDocumentString<AccountChangesQuery, AccountChangesQueryVariables>;
export const WaitingChangesDocument = new TypedDocumentString(`
    query waitingChanges {
  accountChanges(search: {waiting: true}, first: 200) {
    edges {
      node {
        id
        mayDecide
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WaitingChangesQuery, WaitingChangesQueryVariables>;
export const AccountChangeDocument = new TypedDocumentString(`
    query accountChange($id: ID!) {
  accountChange(id: $id) {
    ...accountChange
    account {
      id
      loginId
      name
      staffNumber
      kind
      state
      validFrom
      validUntil
    }
    terminal {
      id
      name
      place
      kind
      fingerprint
      expiresAt
      state
    }
    before {
      ...assignment
    }
    after {
      ...assignment
    }
  }
}
    fragment accountChange on AccountChange {
  id
  kind
  label
  account {
    id
    loginId
    name
  }
  terminal {
    id
    name
  }
  reason
  draftedAt
  draftedBy
  decision
  decidedAt
  decidedBy
  decisionReason
  validUntil
  after {
    id
    affairs
    privilegeLevel
    validFrom
    validUntil
  }
  mayDecide
  waitsForOperator
  isOwn
}
fragment assignment on Assignment {
  id
  affairs
  privilegeLevel
  operations {
    operation
    label
    group
  }
  procedures {
    code
    name
  }
  terminals {
    id
    name
  }
  validFrom
  validUntil
  inForceSince
}`) as unknown as TypedDocumentString<AccountChangeQuery, AccountChangeQueryVariables>;
export const ConfirmChangeDocument = new TypedDocumentString(`
    mutation confirmChange($id: ID!) {
  confirmChange(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<ConfirmChangeMutation, ConfirmChangeMutationVariables>;
export const RejectChangeDocument = new TypedDocumentString(`
    mutation rejectChange($id: ID!, $reason: String!) {
  rejectChange(id: $id, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<RejectChangeMutation, RejectChangeMutationVariables>;
export const WithdrawChangeDocument = new TypedDocumentString(`
    mutation withdrawChange($id: ID!) {
  withdrawChange(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<WithdrawChangeMutation, WithdrawChangeMutationVariables>;
export const RightsToGrantDocument = new TypedDocumentString(`
    query rightsToGrant {
  rightsToGrant {
    loginPrefix
    affairs
    privilegeLevel
    operations {
      operation
      label
      group
    }
    procedures {
      code
      name
    }
    terminals {
      id
      name
      place
      kind
    }
  }
}
    `) as unknown as TypedDocumentString<RightsToGrantQuery, RightsToGrantQueryVariables>;
export const DraftAccountDocument = new TypedDocumentString(`
    mutation draftAccount($input: DraftAccountInput!) {
  draftAccount(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DraftAccountMutation, DraftAccountMutationVariables>;
export const DraftAssignmentDocument = new TypedDocumentString(`
    mutation draftAssignment($input: DraftAssignmentInput!) {
  draftAssignment(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DraftAssignmentMutation, DraftAssignmentMutationVariables>;
export const DraftPeriodDocument = new TypedDocumentString(`
    mutation draftPeriod($accountId: ID!, $validUntil: Date, $reason: String!) {
  draftPeriod(accountId: $accountId, validUntil: $validUntil, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<DraftPeriodMutation, DraftPeriodMutationVariables>;
export const DraftResumeDocument = new TypedDocumentString(`
    mutation draftResume($accountId: ID!, $reason: String!) {
  draftResume(accountId: $accountId, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<DraftResumeMutation, DraftResumeMutationVariables>;
export const DraftRecoveryDocument = new TypedDocumentString(`
    mutation draftRecovery($accountId: ID!, $reason: String!) {
  draftRecovery(accountId: $accountId, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<DraftRecoveryMutation, DraftRecoveryMutationVariables>;
export const AccountSessionsDocument = new TypedDocumentString(`
    query accountSessions($accountId: ID) {
  accountSessions(accountId: $accountId) {
    ...accountSession
  }
}
    fragment accountSession on AccountSession {
  id
  account {
    ...accountOfLine
  }
  signedInAt
  lastSeenAt
  address
  terminalName
  withFactor
  locked
  handlingMyNumber
}
fragment accountOfLine on AccountOfLine {
  id
  loginId
  name
  staffNumber
  kind
  state
}`) as unknown as TypedDocumentString<AccountSessionsQuery, AccountSessionsQueryVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation endSession($accountId: ID!, $sessionId: ID) {
  endSession(accountId: $accountId, sessionId: $sessionId) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const AccountsDocument = new TypedDocumentString(`
    query accounts($search: AccountSearch, $first: Int, $after: String) {
  accounts(search: $search, first: $first, after: $after) {
    edges {
      node {
        id
        loginId
        name
        staffNumber
        kind
        state
        validFrom
        validUntil
        lastSignedInAt
        assignment {
          id
          affairs
          privilegeLevel
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AccountsQuery, AccountsQueryVariables>;
export const AccountDocument = new TypedDocumentString(`
    query account($id: ID!) {
  account(id: $id) {
    id
    loginId
    name
    staffNumber
    kind
    state
    validFrom
    validUntil
    assignment {
      ...assignment
    }
    assignments {
      ...assignment
    }
    hasCredentials
    startCodeUntil
    passwordSetAt
    lastSignedInAt
    totp
    passkeys
    factorRequired
    changes {
      ...accountChange
    }
  }
}
    fragment accountChange on AccountChange {
  id
  kind
  label
  account {
    id
    loginId
    name
  }
  terminal {
    id
    name
  }
  reason
  draftedAt
  draftedBy
  decision
  decidedAt
  decidedBy
  decisionReason
  validUntil
  after {
    id
    affairs
    privilegeLevel
    validFrom
    validUntil
  }
  mayDecide
  waitsForOperator
  isOwn
}
fragment assignment on Assignment {
  id
  affairs
  privilegeLevel
  operations {
    operation
    label
    group
  }
  procedures {
    code
    name
  }
  terminals {
    id
    name
  }
  validFrom
  validUntil
  inForceSince
}`) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const IssueStartCodeDocument = new TypedDocumentString(`
    mutation issueStartCode($accountId: ID!) {
  issueStartCode(accountId: $accountId) {
    accountId
    loginId
    code
    validUntil
  }
}
    `) as unknown as TypedDocumentString<IssueStartCodeMutation, IssueStartCodeMutationVariables>;
export const SuspendAccountDocument = new TypedDocumentString(`
    mutation suspendAccount($accountId: ID!, $reason: String!) {
  suspendAccount(accountId: $accountId, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<SuspendAccountMutation, SuspendAccountMutationVariables>;
export const LeaveDutyDocument = new TypedDocumentString(`
    mutation leaveDuty($accountId: ID!, $reason: String!) {
  leaveDuty(accountId: $accountId, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<LeaveDutyMutation, LeaveDutyMutationVariables>;
export const DeregisterAccountDocument = new TypedDocumentString(`
    mutation deregisterAccount($accountId: ID!, $reason: String!) {
  deregisterAccount(accountId: $accountId, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<DeregisterAccountMutation, DeregisterAccountMutationVariables>;
export const PermissionPreviewDocument = new TypedDocumentString(`
    query permissionPreview($accountId: ID!, $on: Date!, $terminal: TerminalKind!) {
  permissionPreview(accountId: $accountId, on: $on, terminal: $terminal) {
    operation
    label
    group
    allowed
    code
    reason
  }
}
    `) as unknown as TypedDocumentString<PermissionPreviewQuery, PermissionPreviewQueryVariables>;
export const AssignmentListDocument = new TypedDocumentString(`
    query assignmentList($on: Date!, $first: Int, $after: String) {
  assignmentList(on: $on, first: $first, after: $after) {
    edges {
      node {
        account {
          ...accountOfLine
        }
        assignment {
          ...assignment
        }
        lastSignedInAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment assignment on Assignment {
  id
  affairs
  privilegeLevel
  operations {
    operation
    label
    group
  }
  procedures {
    code
    name
  }
  terminals {
    id
    name
  }
  validFrom
  validUntil
  inForceSince
}
fragment accountOfLine on AccountOfLine {
  id
  loginId
  name
  staffNumber
  kind
  state
}`) as unknown as TypedDocumentString<AssignmentListQuery, AssignmentListQueryVariables>;
export const AssignmentDifferenceDocument = new TypedDocumentString(`
    query assignmentDifference($from: Date!, $to: Date!) {
  assignmentDifference(from: $from, to: $to) {
    account {
      ...accountOfLine
    }
    before {
      ...assignment
    }
    after {
      ...assignment
    }
    stateBefore
    stateAfter
  }
}
    fragment assignment on Assignment {
  id
  affairs
  privilegeLevel
  operations {
    operation
    label
    group
  }
  procedures {
    code
    name
  }
  terminals {
    id
    name
  }
  validFrom
  validUntil
  inForceSince
}
fragment accountOfLine on AccountOfLine {
  id
  loginId
  name
  staffNumber
  kind
  state
}`) as unknown as TypedDocumentString<AssignmentDifferenceQuery, AssignmentDifferenceQueryVariables>;
export const UnusedRightsDocument = new TypedDocumentString(`
    query unusedRights {
  unusedRights {
    account {
      ...accountOfLine
    }
    lastSignedInAt
    operations {
      operation
      label
      lastUsedOn
    }
  }
}
    fragment accountOfLine on AccountOfLine {
  id
  loginId
  name
  staffNumber
  kind
  state
}`) as unknown as TypedDocumentString<UnusedRightsQuery, UnusedRightsQueryVariables>;
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
    provisionsToAnswer
    inquiriesToClose
  }
}
    `) as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
export const LegalBasesDocument = new TypedDocumentString(`
    query legalBases {
  legalBases {
    affairCode
    affairName
    procedureCode
    procedureName
    informationCode
    informationName
    providerKind
    area
    law
    consentRequired
  }
}
    `) as unknown as TypedDocumentString<LegalBasesQuery, LegalBasesQueryVariables>;
export const InstitutionsDocument = new TypedDocumentString(`
    query institutions($kind: String!, $name: String) {
  institutions(kind: $kind, name: $name) {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<InstitutionsQuery, InstitutionsQueryVariables>;
export const CreateInquiryDocument = new TypedDocumentString(`
    mutation createInquiry($input: CreateInquiryInput!) {
  createInquiry(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CreateInquiryMutation, CreateInquiryMutationVariables>;
export const InquiriesDocument = new TypedDocumentString(`
    query inquiries($search: InquirySearch, $first: Int, $after: String) {
  inquiries(search: $search, first: $first, after: $after) {
    edges {
      node {
        id
        subscriber {
          subscriberBranchNumber
          nameKanji
        }
        requestedAt
        requestedBy
        procedureName
        informationName
        providerName
        state
        changedAt
        dueAt
        remindedAt
        use
        closedAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<InquiriesQuery, InquiriesQueryVariables>;
export const InquiryDocument = new TypedDocumentString(`
    query inquiry($id: ID!) {
  inquiry(id: $id) {
    id
    processingNumber
    subscriber {
      subscriberBranchNumber
      nameKanji
      nameKana
      birthDate
    }
    requestedAt
    requestedBy
    affairName
    procedureName
    informationName
    providerName
    providerDepartment
    periodFrom
    periodTo
    purpose
    consentOn
    state
    refusal
    refusalInWords
    changedAt
    dueAt
    remindedAt
    providedAt
    answer {
      layoutVersion
      version
      body
      recordedAt
    }
    use
    useNote
    closedAt
    closedBy
    delivery {
      id
      state
      attempts
      faultInWords
      changedAt
    }
  }
}
    `) as unknown as TypedDocumentString<InquiryQuery, InquiryQueryVariables>;
export const CloseInquiryDocument = new TypedDocumentString(`
    mutation closeInquiry($id: ID!, $use: InquiryUse!, $note: String) {
  closeInquiry(id: $id, use: $use, note: $note) {
    id
  }
}
    `) as unknown as TypedDocumentString<CloseInquiryMutation, CloseInquiryMutationVariables>;
export const InsurersDocument = new TypedDocumentString(`
    query insurers($text: String, $first: Int, $after: String) {
  insurers(text: $text, first: $first, after: $after) {
    edges {
      node {
        ...insurerAdmin
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment insurerAdmin on InsurerAdmin {
  insurerNumber
  name
  loginPrefix
  createdAt
  managers
  activeManagers
  waiting
}`) as unknown as TypedDocumentString<InsurersQuery, InsurersQueryVariables>;
export const InsurerDocument = new TypedDocumentString(`
    query insurer($insurerNumber: String!) {
  insurers(text: $insurerNumber, first: 1) {
    edges {
      node {
        ...insurerAdmin
      }
    }
  }
}
    fragment insurerAdmin on InsurerAdmin {
  insurerNumber
  name
  loginPrefix
  createdAt
  managers
  activeManagers
  waiting
}`) as unknown as TypedDocumentString<InsurerQuery, InsurerQueryVariables>;
export const OpenInsurerDocument = new TypedDocumentString(`
    mutation openInsurer($input: OpenInsurerInput!) {
  openInsurer(input: $input) {
    insurerNumber
  }
}
    `) as unknown as TypedDocumentString<OpenInsurerMutation, OpenInsurerMutationVariables>;
export const InsurerManagersDocument = new TypedDocumentString(`
    query insurerManagers($insurerNumber: String!) {
  insurerManagers(insurerNumber: $insurerNumber) {
    ...managerAdmin
  }
}
    fragment managerAdmin on ManagerAdmin {
  id
  loginId
  name
  staffNumber
  state
  validFrom
  validUntil
  privilegeLevel
  totp
  passkeys
  lastSignedInAt
  startCodeUntil
}`) as unknown as TypedDocumentString<InsurerManagersQuery, InsurerManagersQueryVariables>;
export const OpenManagerDocument = new TypedDocumentString(`
    mutation openManager($input: OpenManagerInput!) {
  openManager(input: $input) {
    ...managerAdmin
  }
}
    fragment managerAdmin on ManagerAdmin {
  id
  loginId
  name
  staffNumber
  state
  validFrom
  validUntil
  privilegeLevel
  totp
  passkeys
  lastSignedInAt
  startCodeUntil
}`) as unknown as TypedDocumentString<OpenManagerMutation, OpenManagerMutationVariables>;
export const IssueManagerStartCodeDocument = new TypedDocumentString(`
    mutation issueManagerStartCode($insurerNumber: String!, $accountId: ID!) {
  issueManagerStartCode(insurerNumber: $insurerNumber, accountId: $accountId) {
    loginId
    code
    validUntil
  }
}
    `) as unknown as TypedDocumentString<IssueManagerStartCodeMutation, IssueManagerStartCodeMutationVariables>;
export const SuspendManagerDocument = new TypedDocumentString(`
    mutation suspendManager($insurerNumber: String!, $accountId: ID!, $reason: String!) {
  suspendManager(
    insurerNumber: $insurerNumber
    accountId: $accountId
    reason: $reason
  ) {
    ...managerAdmin
  }
}
    fragment managerAdmin on ManagerAdmin {
  id
  loginId
  name
  staffNumber
  state
  validFrom
  validUntil
  privilegeLevel
  totp
  passkeys
  lastSignedInAt
  startCodeUntil
}`) as unknown as TypedDocumentString<SuspendManagerMutation, SuspendManagerMutationVariables>;
export const ResumeManagerDocument = new TypedDocumentString(`
    mutation resumeManager($insurerNumber: String!, $accountId: ID!, $reason: String!) {
  resumeManager(
    insurerNumber: $insurerNumber
    accountId: $accountId
    reason: $reason
  ) {
    ...managerAdmin
  }
}
    fragment managerAdmin on ManagerAdmin {
  id
  loginId
  name
  staffNumber
  state
  validFrom
  validUntil
  privilegeLevel
  totp
  passkeys
  lastSignedInAt
  startCodeUntil
}`) as unknown as TypedDocumentString<ResumeManagerMutation, ResumeManagerMutationVariables>;
export const DeregisterManagerDocument = new TypedDocumentString(`
    mutation deregisterManager($insurerNumber: String!, $accountId: ID!, $reason: String!) {
  deregisterManager(
    insurerNumber: $insurerNumber
    accountId: $accountId
    reason: $reason
  ) {
    ...managerAdmin
  }
}
    fragment managerAdmin on ManagerAdmin {
  id
  loginId
  name
  staffNumber
  state
  validFrom
  validUntil
  privilegeLevel
  totp
  passkeys
  lastSignedInAt
  startCodeUntil
}`) as unknown as TypedDocumentString<DeregisterManagerMutation, DeregisterManagerMutationVariables>;
export const InsurerPolicyDocument = new TypedDocumentString(`
    query insurerPolicy {
  insurerPolicy {
    ...insurerPolicy
  }
}
    fragment insurerPolicy on InsurerPolicy {
  idleMinutes
  absoluteHours
  lockMinutes
  passwordDays
  passwordHistory
  unusedDays
  changedAt
  changedBy
}`) as unknown as TypedDocumentString<InsurerPolicyQuery, InsurerPolicyQueryVariables>;
export const ChangeInsurerPolicyDocument = new TypedDocumentString(`
    mutation changeInsurerPolicy($input: InsurerPolicyInput!) {
  changeInsurerPolicy(input: $input) {
    ...insurerPolicy
  }
}
    fragment insurerPolicy on InsurerPolicy {
  idleMinutes
  absoluteHours
  lockMinutes
  passwordDays
  passwordHistory
  unusedDays
  changedAt
  changedBy
}`) as unknown as TypedDocumentString<ChangeInsurerPolicyMutation, ChangeInsurerPolicyMutationVariables>;
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
  affairs
  restriction
  lockMinutes
  terminal {
    kind
    name
    isDemo
  }
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
  affairs
  restriction
  lockMinutes
  terminal {
    kind
    name
    isDemo
  }
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
export const ChangesForOperatorDocument = new TypedDocumentString(`
    query changesForOperator {
  changesForOperator {
    ...operatorChange
  }
}
    fragment assignmentOfChange on AssignmentOfChange {
  affairs
  privilegeLevel
  operations {
    operation
    label
  }
  procedures {
    code
    name
  }
  validFrom
  validUntil
}
fragment operatorChange on OperatorChange {
  insurerNumber
  insurerName
  id
  kind
  label
  loginId
  name
  terminalName
  reason
  draftedAt
  draftedBy
  decision
  before {
    ...assignmentOfChange
  }
  after {
    ...assignmentOfChange
  }
}`) as unknown as TypedDocumentString<ChangesForOperatorQuery, ChangesForOperatorQueryVariables>;
export const ConfirmForInsurerDocument = new TypedDocumentString(`
    mutation confirmForInsurer($insurerNumber: String!, $id: ID!) {
  confirmForInsurer(insurerNumber: $insurerNumber, id: $id) {
    ...operatorChange
  }
}
    fragment assignmentOfChange on AssignmentOfChange {
  affairs
  privilegeLevel
  operations {
    operation
    label
  }
  procedures {
    code
    name
  }
  validFrom
  validUntil
}
fragment operatorChange on OperatorChange {
  insurerNumber
  insurerName
  id
  kind
  label
  loginId
  name
  terminalName
  reason
  draftedAt
  draftedBy
  decision
  before {
    ...assignmentOfChange
  }
  after {
    ...assignmentOfChange
  }
}`) as unknown as TypedDocumentString<ConfirmForInsurerMutation, ConfirmForInsurerMutationVariables>;
export const RejectForInsurerDocument = new TypedDocumentString(`
    mutation rejectForInsurer($insurerNumber: String!, $id: ID!, $reason: String!) {
  rejectForInsurer(insurerNumber: $insurerNumber, id: $id, reason: $reason) {
    ...operatorChange
  }
}
    fragment assignmentOfChange on AssignmentOfChange {
  affairs
  privilegeLevel
  operations {
    operation
    label
  }
  procedures {
    code
    name
  }
  validFrom
  validUntil
}
fragment operatorChange on OperatorChange {
  insurerNumber
  insurerName
  id
  kind
  label
  loginId
  name
  terminalName
  reason
  draftedAt
  draftedBy
  decision
  before {
    ...assignmentOfChange
  }
  after {
    ...assignmentOfChange
  }
}`) as unknown as TypedDocumentString<RejectForInsurerMutation, RejectForInsurerMutationVariables>;
export const OrganizationCodeDocument = new TypedDocumentString(`
    query organizationCode($subscriberBranchNumber: ID!) {
  subscriber(subscriberBranchNumber: $subscriberBranchNumber) {
    subscriberBranchNumber
    organizationCode {
      state
      failure
      changedAt
    }
  }
}
    `) as unknown as TypedDocumentString<OrganizationCodeQuery, OrganizationCodeQueryVariables>;
export const AcquireOrganizationCodeDocument = new TypedDocumentString(`
    mutation acquireOrganizationCode($subscriberBranchNumber: ID!) {
  acquireOrganizationCode(subscriberBranchNumber: $subscriberBranchNumber) {
    subscriberBranchNumber
  }
}
    `) as unknown as TypedDocumentString<AcquireOrganizationCodeMutation, AcquireOrganizationCodeMutationVariables>;
export const CodeCountsDocument = new TypedDocumentString(`
    query codeCounts {
  codeCounts {
    none
    requested
    acquired
    failed
    detached
  }
  codeAcquisition {
    id
    requestedAt
    requestedBy
    persons
    requested
    acquired
    failed
    finishedAt
  }
}
    `) as unknown as TypedDocumentString<CodeCountsQuery, CodeCountsQueryVariables>;
export const AcquireOrganizationCodesDocument = new TypedDocumentString(`
    mutation acquireOrganizationCodes {
  acquireOrganizationCodes {
    id
  }
}
    `) as unknown as TypedDocumentString<AcquireOrganizationCodesMutation, AcquireOrganizationCodesMutationVariables>;
export const MySecondFactorsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<MySecondFactorsQuery, MySecondFactorsQueryVariables>;
export const MySessionsDocument = new TypedDocumentString(`
    query mySessions {
  mySessions {
    ...ownSession
  }
}
    fragment ownSession on MySession {
  id
  signedInAt
  lastSeenAt
  address
  terminalName
  isThis
}`) as unknown as TypedDocumentString<MySessionsQuery, MySessionsQueryVariables>;
export const EndMySessionDocument = new TypedDocumentString(`
    mutation endMySession($id: ID!) {
  endMySession(id: $id) {
    ...ownSession
  }
}
    fragment ownSession on MySession {
  id
  signedInAt
  lastSeenAt
  address
  terminalName
  isThis
}`) as unknown as TypedDocumentString<EndMySessionMutation, EndMySessionMutationVariables>;
export const EndMyOtherSessionsDocument = new TypedDocumentString(`
    mutation endMyOtherSessions {
  endMyOtherSessions {
    ...ownSession
  }
}
    fragment ownSession on MySession {
  id
  signedInAt
  lastSeenAt
  address
  terminalName
  isThis
}`) as unknown as TypedDocumentString<EndMyOtherSessionsMutation, EndMyOtherSessionsMutationVariables>;
export const ChangeParticularsDocument = new TypedDocumentString(`
    mutation changeParticulars($input: ChangeParticularsInput!) {
  changeParticulars(input: $input) {
    subscriberBranchNumber
    particularsRecordedAt
  }
}
    `) as unknown as TypedDocumentString<ChangeParticularsMutation, ChangeParticularsMutationVariables>;
export const ProvisionRecordsDocument = new TypedDocumentString(`
    query provisionRecords($search: ProvisionRecordSearch, $first: Int, $after: String) {
  provisionRecords(search: $search, first: $first, after: $after) {
    edges {
      node {
        ...provisionRecord
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment provisionRecord on ProvisionRecord {
  id
  role
  revision
  processingNumber
  subNumber
  affairName
  procedureName
  requesterDepartment
  providerDepartment
  requestedAt
  providedAt
  informationName
  nonDisclosureCode
  errorReasonCode
  subscriberBranchNumber
  recordedAt
  recordedBy
  reason
}`) as unknown as TypedDocumentString<ProvisionRecordsQuery, ProvisionRecordsQueryVariables>;
export const ProvisionRecordRevisionsDocument = new TypedDocumentString(`
    query provisionRecordRevisions($id: ID!) {
  provisionRecordRevisions(id: $id) {
    ...provisionRecord
  }
}
    fragment provisionRecord on ProvisionRecord {
  id
  role
  revision
  processingNumber
  subNumber
  affairName
  procedureName
  requesterDepartment
  providerDepartment
  requestedAt
  providedAt
  informationName
  nonDisclosureCode
  errorReasonCode
  subscriberBranchNumber
  recordedAt
  recordedBy
  reason
}`) as unknown as TypedDocumentString<ProvisionRecordRevisionsQuery, ProvisionRecordRevisionsQueryVariables>;
export const ReviseProvisionRecordDocument = new TypedDocumentString(`
    mutation reviseProvisionRecord($id: ID!, $nonDisclosureCode: String, $errorReasonCode: String, $reason: String!) {
  reviseProvisionRecord(
    id: $id
    nonDisclosureCode: $nonDisclosureCode
    errorReasonCode: $errorReasonCode
    reason: $reason
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReviseProvisionRecordMutation, ReviseProvisionRecordMutationVariables>;
export const ProvisionsDocument = new TypedDocumentString(`
    query provisions($search: ProvisionSearch, $first: Int, $after: String) {
  provisions(search: $search, first: $first, after: $after) {
    edges {
      node {
        id
        processingNumber
        requesterName
        procedureName
        informationName
        receivedAt
        state
        refusalInWords
        providedAt
        nonDisclosure
        subscriber {
          subscriberBranchNumber
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
    `) as unknown as TypedDocumentString<ProvisionsQuery, ProvisionsQueryVariables>;
export const ProvisionDocument = new TypedDocumentString(`
    query provision($id: ID!) {
  provision(id: $id) {
    id
    processingNumber
    requesterName
    requesterDepartment
    affairName
    procedureName
    informationCode
    informationName
    periodFrom
    periodTo
    requestedAt
    receivedAt
    state
    refusalInWords
    providedAt
    nonDisclosure
    decidedBy
    decisionReason
    subscriber {
      subscriberBranchNumber
      nameKanji
      eligibilityPeriods {
        start
        end
        endReason
        kind
        enrolmentKind
        symbol
        number
        cardBranch
      }
    }
    replica {
      ...replica
    }
    delivery {
      id
      state
      attempts
      faultInWords
    }
  }
}
    fragment replica on Replica {
  layoutVersion
  version
  publishFrom
  publishTo
  derivedAt
  body
}`) as unknown as TypedDocumentString<ProvisionQuery, ProvisionQueryVariables>;
export const AnswerProvisionDocument = new TypedDocumentString(`
    mutation answerProvision($id: ID!, $release: Boolean!, $reason: String!) {
  answerProvision(id: $id, release: $release, reason: $reason) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<AnswerProvisionMutation, AnswerProvisionMutationVariables>;
export const ProvisionSettingDocument = new TypedDocumentString(`
    query provisionSetting($subscriberBranchNumber: ID!) {
  subscriber(subscriberBranchNumber: $subscriberBranchNumber) {
    subscriberBranchNumber
    provisionSetting {
      nonDisclosure
      manualAnswer
      reason
      recordedAt
    }
  }
}
    `) as unknown as TypedDocumentString<ProvisionSettingQuery, ProvisionSettingQueryVariables>;
export const ChangeProvisionSettingDocument = new TypedDocumentString(`
    mutation changeProvisionSetting($subscriberBranchNumber: ID!, $nonDisclosure: Boolean!, $manualAnswer: Boolean!, $reason: String!) {
  changeProvisionSetting(
    subscriberBranchNumber: $subscriberBranchNumber
    nonDisclosure: $nonDisclosure
    manualAnswer: $manualAnswer
    reason: $reason
  ) {
    subscriberBranchNumber
  }
}
    `) as unknown as TypedDocumentString<ChangeProvisionSettingMutation, ChangeProvisionSettingMutationVariables>;
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
export const TerminalsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<TerminalsQuery, TerminalsQueryVariables>;
export const DraftTerminalDocument = new TypedDocumentString(`
    mutation draftTerminal($input: DraftTerminalInput!) {
  draftTerminal(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DraftTerminalMutation, DraftTerminalMutationVariables>;
export const RevokeTerminalDocument = new TypedDocumentString(`
    mutation revokeTerminal($id: ID!, $reason: String!) {
  revokeTerminal(id: $id, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<RevokeTerminalMutation, RevokeTerminalMutationVariables>;
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
export const TrafficDocument = new TypedDocumentString(`
    query traffic($days: Int) {
  traffic(days: $days) {
    days {
      day
      asked
      answered
      provided
      refused
      waiting
    }
    lastExchangeAt
    silent
    silentReason
    waitingToSend
    oldestWaitingAt
    dead
    provisionsWaiting
    inquiriesOverdue
  }
}
    `) as unknown as TypedDocumentString<TrafficQuery, TrafficQueryVariables>;
export const MessagesDocument = new TypedDocumentString(`
    query messages($states: [MessageState!], $first: Int, $after: String) {
  messages(states: $states, first: $first, after: $after) {
    edges {
      node {
        id
        kind
        state
        attempts
        faultInWords
        queuedAt
        changedAt
        processingNumber
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<MessagesQuery, MessagesQueryVariables>;
export const SendAgainDocument = new TypedDocumentString(`
    mutation sendAgain($id: ID!) {
  sendAgain(id: $id) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<SendAgainMutation, SendAgainMutationVariables>;