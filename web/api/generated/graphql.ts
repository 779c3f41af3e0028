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

/** 診断の結果: 正常 注意 異常 */
export type DiagnosticState =
  | 'FAIL'
  | 'OK'
  | 'WARN';

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

export type DiagnosticsQueryVariables = Exact<{ [key: string]: never; }>;


export type DiagnosticsQuery = { diagnostics: { at: string, version: string, uptimeSeconds: number, state: DiagnosticState, findings: Array<{ key: string, group: string, label: string, state: DiagnosticState, value: string, advice: string | null }> } };

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
export const AccountChangesDocument = {"__meta__":{"hash":"sha256:d7e8d83a26d91aac99ec45eecfcea7471e8e1cce8eaea2606ecbed23685a1804"}} as unknown as TypedDocumentString<AccountChangesQuery, AccountChangesQueryVariables>;
export const WaitingChangesDocument = {"__meta__":{"hash":"sha256:0aff45ed95b41b4f4fccc4337a7f5538bff77663ffba69a513353636f39a3c96"}} as unknown as TypedDocumentString<WaitingChangesQuery, WaitingChangesQueryVariables>;
export const AccountChangeDocument = {"__meta__":{"hash":"sha256:5ffe9262832d4f8e57ccb0f36a9c609631a00b395926d2a515b048d1c3f51af1"}} as unknown as TypedDocumentString<AccountChangeQuery, AccountChangeQueryVariables>;
export const ConfirmChangeDocument = {"__meta__":{"hash":"sha256:01f268aae65554cbcc4e97af60f39f0693acd839181a15786c4724f9a1500756"}} as unknown as TypedDocumentString<ConfirmChangeMutation, ConfirmChangeMutationVariables>;
export const RejectChangeDocument = {"__meta__":{"hash":"sha256:ae46cec8433f2d29393ba793b6978f946e7fcda61cd3d5be484c801aff4281d3"}} as unknown as TypedDocumentString<RejectChangeMutation, RejectChangeMutationVariables>;
export const WithdrawChangeDocument = {"__meta__":{"hash":"sha256:43f322bfedd89c3e46a5f43b121c732a219d53c34780dd5cca195a0bed54d78e"}} as unknown as TypedDocumentString<WithdrawChangeMutation, WithdrawChangeMutationVariables>;
export const RightsToGrantDocument = {"__meta__":{"hash":"sha256:8d2945caae4e896fe4ed0fcb56fc734524f941747f810e95c942be780c561d4d"}} as unknown as TypedDocumentString<RightsToGrantQuery, RightsToGrantQueryVariables>;
export const DraftAccountDocument = {"__meta__":{"hash":"sha256:a48560810f81ae4fdf6869c30e9347c9d0a1ecac64012eb18e385c4f8c15d121"}} as unknown as TypedDocumentString<DraftAccountMutation, DraftAccountMutationVariables>;
export const DraftAssignmentDocument = {"__meta__":{"hash":"sha256:1c6fe0e08133c83db3f6365f4056f680a6356dfd736544232ceedf9e3f662b7b"}} as unknown as TypedDocumentString<DraftAssignmentMutation, DraftAssignmentMutationVariables>;
export const DraftPeriodDocument = {"__meta__":{"hash":"sha256:54109ac2e4f9565f8c382301a37263018e98bf5cac66a842c77758dedeec6fdb"}} as unknown as TypedDocumentString<DraftPeriodMutation, DraftPeriodMutationVariables>;
export const DraftResumeDocument = {"__meta__":{"hash":"sha256:23d7df0cd492a005f7855c08bc43b58bd05a52de76a2f291153a12bd7950c662"}} as unknown as TypedDocumentString<DraftResumeMutation, DraftResumeMutationVariables>;
export const DraftRecoveryDocument = {"__meta__":{"hash":"sha256:b3b1aeb29bc2c9e7e553c48d72d9915e44f1082e2458f2fc204703e29e7af58f"}} as unknown as TypedDocumentString<DraftRecoveryMutation, DraftRecoveryMutationVariables>;
export const AccountSessionsDocument = {"__meta__":{"hash":"sha256:7f6ed6812c9c7e53a9b536bb04ae98ec8955ff1e11c21a9958ab8406a429e22d"}} as unknown as TypedDocumentString<AccountSessionsQuery, AccountSessionsQueryVariables>;
export const EndSessionDocument = {"__meta__":{"hash":"sha256:c84ae8df0c90db03bd245669daedbea96de9b8684025b651dcd7f8c18334608b"}} as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const AccountsDocument = {"__meta__":{"hash":"sha256:7a5845a7278a3a66f4216b724ff5b6be9e4130909bb922a06b0d2f0d6cba0e7c"}} as unknown as TypedDocumentString<AccountsQuery, AccountsQueryVariables>;
export const AccountDocument = {"__meta__":{"hash":"sha256:6dcbeca154f5287140b2f6c840e504c3f78d6ebcf1864ba00a5020f64eea7936"}} as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const IssueStartCodeDocument = {"__meta__":{"hash":"sha256:7670818605d5b7f420e372fec0a1c6a375d063cc183ed1306330cbe9ca250ef6"}} as unknown as TypedDocumentString<IssueStartCodeMutation, IssueStartCodeMutationVariables>;
export const SuspendAccountDocument = {"__meta__":{"hash":"sha256:80ba0d65642496cae60e471072bf60ad3125520d0731b89843fa6336fde70f48"}} as unknown as TypedDocumentString<SuspendAccountMutation, SuspendAccountMutationVariables>;
export const LeaveDutyDocument = {"__meta__":{"hash":"sha256:663be52e60f09c68de907ea348c4055a1be6b8c826d679b78a47485f111df40d"}} as unknown as TypedDocumentString<LeaveDutyMutation, LeaveDutyMutationVariables>;
export const DeregisterAccountDocument = {"__meta__":{"hash":"sha256:4ef873de1a9d9be2d3365518f91644556e97f0837fc35309a0517c1dda2542d0"}} as unknown as TypedDocumentString<DeregisterAccountMutation, DeregisterAccountMutationVariables>;
export const PermissionPreviewDocument = {"__meta__":{"hash":"sha256:b2246632e80856a9864ce0f333cd42de21df0524f8a6d2fd3835a11ae47d00e6"}} as unknown as TypedDocumentString<PermissionPreviewQuery, PermissionPreviewQueryVariables>;
export const AssignmentListDocument = {"__meta__":{"hash":"sha256:4a680ed1593eef3c91bf52a8fb5d93d9426ea468a76dc496ba19b64f19f746b6"}} as unknown as TypedDocumentString<AssignmentListQuery, AssignmentListQueryVariables>;
export const AssignmentDifferenceDocument = {"__meta__":{"hash":"sha256:1f9c2f31591c8cd48790f9087d5a7597b8dca5ea04070631e6ce4c5cb8f7f442"}} as unknown as TypedDocumentString<AssignmentDifferenceQuery, AssignmentDifferenceQueryVariables>;
export const UnusedRightsDocument = {"__meta__":{"hash":"sha256:e8550e7f67bd71d2d18092381a0985c3de031fa526ae9a88bdf957ec0003bfbb"}} as unknown as TypedDocumentString<UnusedRightsQuery, UnusedRightsQueryVariables>;
export const CertificatesDocument = {"__meta__":{"hash":"sha256:4cd6d3d47953bda08b29f09367de43a434906180f415c820bf0d3d856343894b"}} as unknown as TypedDocumentString<CertificatesQuery, CertificatesQueryVariables>;
export const RegisterCertificateDocument = {"__meta__":{"hash":"sha256:231eb6bb430e48a6deee6de8e2a6443f5baaf52cf9c06f9b4556081d7256ff8d"}} as unknown as TypedDocumentString<RegisterCertificateMutation, RegisterCertificateMutationVariables>;
export const CorrectCertificateDocument = {"__meta__":{"hash":"sha256:469f0b816adae0719caf2c9f875c9e1479f938ed9afecd405d84ac55595d8d9f"}} as unknown as TypedDocumentString<CorrectCertificateMutation, CorrectCertificateMutationVariables>;
export const CancelCertificateDocument = {"__meta__":{"hash":"sha256:6f84694196c87e7c7955766c1945d9723c0946f3a3b9fd6cd01c8ed5876fe092"}} as unknown as TypedDocumentString<CancelCertificateMutation, CancelCertificateMutationVariables>;
export const DeadlinesDocument = {"__meta__":{"hash":"sha256:c26310d4b41751eaf48531dce20b55fa797a9a51aef0f973f8aca9731b1c2a11"}} as unknown as TypedDocumentString<DeadlinesQuery, DeadlinesQueryVariables>;
export const DeadlineCountsDocument = {"__meta__":{"hash":"sha256:3017b82fd2cbbf6580b67308b01f50e85ddc702a71c8e80d4aef8931a5300073"}} as unknown as TypedDocumentString<DeadlineCountsQuery, DeadlineCountsQueryVariables>;
export const DismissDeadlineDocument = {"__meta__":{"hash":"sha256:63f9557c29d2f4f79d726bda7b3d2b957c7450abea11e9f410e212245e767e0a"}} as unknown as TypedDocumentString<DismissDeadlineMutation, DismissDeadlineMutationVariables>;
export const DiagnosticsDocument = {"__meta__":{"hash":"sha256:f256acf566f7e9266005b8dd21061e4ddbde459fdea7d7cc4e48409d05c3a51c"}} as unknown as TypedDocumentString<DiagnosticsQuery, DiagnosticsQueryVariables>;
export const DoubtsDocument = {"__meta__":{"hash":"sha256:5ae7e954854c5c8d4fb02ce77ebdbe2be2116c116cc88fa532bad5032e4e13ca"}} as unknown as TypedDocumentString<DoubtsQuery, DoubtsQueryVariables>;
export const DoubtDocument = {"__meta__":{"hash":"sha256:6e21532a724b89b98f362b28c704c9155716e640d02ab93afebbfd8fc042ec6b"}} as unknown as TypedDocumentString<DoubtQuery, DoubtQueryVariables>;
export const ProposeDoubtResolutionDocument = {"__meta__":{"hash":"sha256:c7c8e2be4660a8ed1debf85f28ce11ccac128a9d846a5b799436789481a5755e"}} as unknown as TypedDocumentString<ProposeDoubtResolutionMutation, ProposeDoubtResolutionMutationVariables>;
export const ConfirmDoubtResolutionDocument = {"__meta__":{"hash":"sha256:87748553b3c36d29b2a2cf2d5a0aa400192ea39c344122548b0e7ae000c75dd8"}} as unknown as TypedDocumentString<ConfirmDoubtResolutionMutation, ConfirmDoubtResolutionMutationVariables>;
export const RejectDoubtResolutionDocument = {"__meta__":{"hash":"sha256:5a992c039929325f71a54272348d3079117dd0a58cbf59b961e4512f6e74d7f5"}} as unknown as TypedDocumentString<RejectDoubtResolutionMutation, RejectDoubtResolutionMutationVariables>;
export const EndEligibilityDocument = {"__meta__":{"hash":"sha256:def848e77db7b9514c6ddfa0c1cb31654e75d952a00368d153cb1816d472ed96"}} as unknown as TypedDocumentString<EndEligibilityMutation, EndEligibilityMutationVariables>;
export const CorrectEligibilityDocument = {"__meta__":{"hash":"sha256:ec7e39848924ba6c6e5ef28415093cdfe052a9ff54e1ca0bcc56acf982b1c8c0"}} as unknown as TypedDocumentString<CorrectEligibilityMutation, CorrectEligibilityMutationVariables>;
export const CancelEligibilityDocument = {"__meta__":{"hash":"sha256:4e2d6a082af2ca0eac3951763a1fa88ed769f55bd28e9289d19d51ee53731022"}} as unknown as TypedDocumentString<CancelEligibilityMutation, CancelEligibilityMutationVariables>;
export const FileImportsDocument = {"__meta__":{"hash":"sha256:498a7b9e76f15a672abf1f15a709221db9884f72eeda817775bec5dcb68fd721"}} as unknown as TypedDocumentString<FileImportsQuery, FileImportsQueryVariables>;
export const FileImportDocument = {"__meta__":{"hash":"sha256:6ab32366b1209c277a5b82b97a3aa6b699f5e949efc3f2b8b3e9ebf12a00dbfd"}} as unknown as TypedDocumentString<FileImportQuery, FileImportQueryVariables>;
export const ApproveFileImportDocument = {"__meta__":{"hash":"sha256:e8ea2835b8dd76b3c7477eea96eb45f7eceb5b2cdd6769d5eefbc41129e8e027"}} as unknown as TypedDocumentString<ApproveFileImportMutation, ApproveFileImportMutationVariables>;
export const RefuseFileImportDocument = {"__meta__":{"hash":"sha256:d73b97d950e832d0ddfadcb522fdb91086f82feb5272fa9bde2c79dff9da9b5b"}} as unknown as TypedDocumentString<RefuseFileImportMutation, RefuseFileImportMutationVariables>;
export const WithdrawFileImportDocument = {"__meta__":{"hash":"sha256:3e37e11e7aeecb92e5523c380c0c6baa12aefdb26e1f5d23a98101c237d3506b"}} as unknown as TypedDocumentString<WithdrawFileImportMutation, WithdrawFileImportMutationVariables>;
export const HouseholdDocument = {"__meta__":{"hash":"sha256:a2823862b43bea9550dc39e5d3108fa3ec22fd4489631e7c97902c8568a8dd87"}} as unknown as TypedDocumentString<HouseholdQuery, HouseholdQueryVariables>;
export const InboxDocument = {"__meta__":{"hash":"sha256:bbfa38290ca69b432c6a37fc507f63eafff8cd9b8b0f0fc41b53a9d9918b070b"}} as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
export const LegalBasesDocument = {"__meta__":{"hash":"sha256:ffa5e66c61652122e14c6a69e395c1fc3d4f3a343548799ede8c33b99f5ab4af"}} as unknown as TypedDocumentString<LegalBasesQuery, LegalBasesQueryVariables>;
export const InstitutionsDocument = {"__meta__":{"hash":"sha256:a0075b4c5286816ae6d72ca3e2a71f4053ff845a6ec16115eba1cf76223febe1"}} as unknown as TypedDocumentString<InstitutionsQuery, InstitutionsQueryVariables>;
export const CreateInquiryDocument = {"__meta__":{"hash":"sha256:3caadc6d556d401abcd5625080a2e36644825fad7bc33ecc5328ba8bca4c1ccc"}} as unknown as TypedDocumentString<CreateInquiryMutation, CreateInquiryMutationVariables>;
export const InquiriesDocument = {"__meta__":{"hash":"sha256:f217a71d3978e0773323e2f8f6fcffef2023d0068c51f80baecb1d440500af4d"}} as unknown as TypedDocumentString<InquiriesQuery, InquiriesQueryVariables>;
export const InquiryDocument = {"__meta__":{"hash":"sha256:ae69a12d518032bb29da445bbcd605fb7e4f5399312a03ce55a11a379be5119b"}} as unknown as TypedDocumentString<InquiryQuery, InquiryQueryVariables>;
export const CloseInquiryDocument = {"__meta__":{"hash":"sha256:299fac74c2424aae10d7b83ef0b7078d4f3cfb422f8fed903bac3818f847f4c9"}} as unknown as TypedDocumentString<CloseInquiryMutation, CloseInquiryMutationVariables>;
export const InsurersDocument = {"__meta__":{"hash":"sha256:3666c53ee360a0b80381bce24467fbaf89ef8b9cb74a7b90e931ec631121cfbf"}} as unknown as TypedDocumentString<InsurersQuery, InsurersQueryVariables>;
export const InsurerDocument = {"__meta__":{"hash":"sha256:6288c7a6dfea4a696e01909f61c6127a93a762b7b3c68626d19c921770934d2e"}} as unknown as TypedDocumentString<InsurerQuery, InsurerQueryVariables>;
export const OpenInsurerDocument = {"__meta__":{"hash":"sha256:eeff13c89edd609a1087a667707e832ec1393298bc5cb74a4f0a13cf241fc269"}} as unknown as TypedDocumentString<OpenInsurerMutation, OpenInsurerMutationVariables>;
export const InsurerManagersDocument = {"__meta__":{"hash":"sha256:ee626062afe36536db6ee47adbf421403943a2d9e9f25035cf952d4190e19fd8"}} as unknown as TypedDocumentString<InsurerManagersQuery, InsurerManagersQueryVariables>;
export const OpenManagerDocument = {"__meta__":{"hash":"sha256:2be79c0e48fa92ae6c84c324b62f70339abcd32e4f62a014c0ea93a4f8eadb37"}} as unknown as TypedDocumentString<OpenManagerMutation, OpenManagerMutationVariables>;
export const IssueManagerStartCodeDocument = {"__meta__":{"hash":"sha256:12140230a5933219fe90007d3ec097f67b83ed7ee0dd05e14d54d11e0a92c3cf"}} as unknown as TypedDocumentString<IssueManagerStartCodeMutation, IssueManagerStartCodeMutationVariables>;
export const SuspendManagerDocument = {"__meta__":{"hash":"sha256:8a0010dd94c56234715afccc28d64e21c4e9a419a53bc2c3e1bcdfab6d43678d"}} as unknown as TypedDocumentString<SuspendManagerMutation, SuspendManagerMutationVariables>;
export const ResumeManagerDocument = {"__meta__":{"hash":"sha256:faa99d7571e8ae83d3c526ce2fc811901de7579a953ab8842ca37537fe2a5657"}} as unknown as TypedDocumentString<ResumeManagerMutation, ResumeManagerMutationVariables>;
export const DeregisterManagerDocument = {"__meta__":{"hash":"sha256:12117d3687db18ed91e79c04140f51a78f7526efebd1f704a6e7a18905bafadd"}} as unknown as TypedDocumentString<DeregisterManagerMutation, DeregisterManagerMutationVariables>;
export const InsurerPolicyDocument = {"__meta__":{"hash":"sha256:22562c3dd813192c8b375e4a3a56a9021a979116848d03ca6cbc6a769fb8e494"}} as unknown as TypedDocumentString<InsurerPolicyQuery, InsurerPolicyQueryVariables>;
export const ChangeInsurerPolicyDocument = {"__meta__":{"hash":"sha256:e37dc803868abd509b1fcab07d6778b7dc2f81c847d23f396e305d0d2360b828"}} as unknown as TypedDocumentString<ChangeInsurerPolicyMutation, ChangeInsurerPolicyMutationVariables>;
export const MeDocument = {"__meta__":{"hash":"sha256:573d71e4f91a60468f4477ad801c543eb40c0eb23593459086c4a1c8bce69b71"}} as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const SwitchMyNumberHandlingDocument = {"__meta__":{"hash":"sha256:e4df63aae10b240176f14f4afe8ed8d7bdd7c70b10b4a8f3288de5a329b92b44"}} as unknown as TypedDocumentString<SwitchMyNumberHandlingMutation, SwitchMyNumberHandlingMutationVariables>;
export const MyNumberEntriesDocument = {"__meta__":{"hash":"sha256:57a41fa425fa4e4d5f1d75f3767230e6f102f5c28d1acaff0810140af58fc6c2"}} as unknown as TypedDocumentString<MyNumberEntriesQuery, MyNumberEntriesQueryVariables>;
export const OfficesDocument = {"__meta__":{"hash":"sha256:15317a25eb5bf45cb961880f80c419e269d05bd3e43358eb9a0673abab42b5ca"}} as unknown as TypedDocumentString<OfficesQuery, OfficesQueryVariables>;
export const ChangesForOperatorDocument = {"__meta__":{"hash":"sha256:515191a0a65f891913301f5fe7542d6ffa104f61d4882f7e1b84f1b131fd91a8"}} as unknown as TypedDocumentString<ChangesForOperatorQuery, ChangesForOperatorQueryVariables>;
export const ConfirmForInsurerDocument = {"__meta__":{"hash":"sha256:483f08c80de0286b224ee0ffdc22aea3feeb9136bd93f4944f041a214d6156b2"}} as unknown as TypedDocumentString<ConfirmForInsurerMutation, ConfirmForInsurerMutationVariables>;
export const RejectForInsurerDocument = {"__meta__":{"hash":"sha256:c0e09b2e5b43398c54e8b2414e790232e48a1f17dbdc9e5a443fe52ad4ee0e58"}} as unknown as TypedDocumentString<RejectForInsurerMutation, RejectForInsurerMutationVariables>;
export const OrganizationCodeDocument = {"__meta__":{"hash":"sha256:8969e0d8864f357441211b8f61abf75873eb9611c886b7e2439b523e55d21a96"}} as unknown as TypedDocumentString<OrganizationCodeQuery, OrganizationCodeQueryVariables>;
export const AcquireOrganizationCodeDocument = {"__meta__":{"hash":"sha256:1cb741ac7022563d00ce843a5fae754b215194866b9cfd6a1800c0acf3f00a3b"}} as unknown as TypedDocumentString<AcquireOrganizationCodeMutation, AcquireOrganizationCodeMutationVariables>;
export const CodeCountsDocument = {"__meta__":{"hash":"sha256:b2cff9c03ab0f5784bcb13731b628123f38ab1f3f195b49e1c869f0469491893"}} as unknown as TypedDocumentString<CodeCountsQuery, CodeCountsQueryVariables>;
export const AcquireOrganizationCodesDocument = {"__meta__":{"hash":"sha256:892a0a1cc730438f5be0eea81a1bee0509d60211e6c003c3d3a445fb5e8ce857"}} as unknown as TypedDocumentString<AcquireOrganizationCodesMutation, AcquireOrganizationCodesMutationVariables>;
export const MySecondFactorsDocument = {"__meta__":{"hash":"sha256:c40ddfad6962d428f788030efd3ddffbab5fd1b81d5caa9acf0a009e32c74ab6"}} as unknown as TypedDocumentString<MySecondFactorsQuery, MySecondFactorsQueryVariables>;
export const MySessionsDocument = {"__meta__":{"hash":"sha256:32e695d591ce7e21bc29d3476ad2e509e4f3934cbcdab5670029008633d39962"}} as unknown as TypedDocumentString<MySessionsQuery, MySessionsQueryVariables>;
export const EndMySessionDocument = {"__meta__":{"hash":"sha256:be412303a16a1c49b65b244f476ef150ffd405e06111ed10d0f5629d0a2a294e"}} as unknown as TypedDocumentString<EndMySessionMutation, EndMySessionMutationVariables>;
export const EndMyOtherSessionsDocument = {"__meta__":{"hash":"sha256:87788f736ab7a4a7b721dd7c2b5d2d290f6bc0df5e440d540e7eab91dbf6b2e1"}} as unknown as TypedDocumentString<EndMyOtherSessionsMutation, EndMyOtherSessionsMutationVariables>;
export const ChangeParticularsDocument = {"__meta__":{"hash":"sha256:b8e4da3cd26d5d5ca93bfa0e7dcf5881dba345f6c79a297c38576e03cbda2df2"}} as unknown as TypedDocumentString<ChangeParticularsMutation, ChangeParticularsMutationVariables>;
export const ProvisionRecordsDocument = {"__meta__":{"hash":"sha256:999f43996d6f026b99d53286558ef9d4a3ba4d28d3ef0b1c1cb2bc7b0af39158"}} as unknown as TypedDocumentString<ProvisionRecordsQuery, ProvisionRecordsQueryVariables>;
export const ProvisionRecordRevisionsDocument = {"__meta__":{"hash":"sha256:de4f9601b6d253417942ba945689376d36173d97e59b8d78e882e3602e28e236"}} as unknown as TypedDocumentString<ProvisionRecordRevisionsQuery, ProvisionRecordRevisionsQueryVariables>;
export const ReviseProvisionRecordDocument = {"__meta__":{"hash":"sha256:2dc655ffd2487cc441b08bb7cd3aeff046cfa3d8c08d3e01bba74c0d6f5a8389"}} as unknown as TypedDocumentString<ReviseProvisionRecordMutation, ReviseProvisionRecordMutationVariables>;
export const ProvisionsDocument = {"__meta__":{"hash":"sha256:52797d44b81fad12178b352382921847364bf238b984be3db99ea109a6461f9d"}} as unknown as TypedDocumentString<ProvisionsQuery, ProvisionsQueryVariables>;
export const ProvisionDocument = {"__meta__":{"hash":"sha256:d4955bd70cda524bd422fd177174ca6c396d31b14143f49ffb80e84ecc5c78fe"}} as unknown as TypedDocumentString<ProvisionQuery, ProvisionQueryVariables>;
export const AnswerProvisionDocument = {"__meta__":{"hash":"sha256:c0293e8ee4928f179c8d65c3b420519328235780d83b8982c23e62196e5cef62"}} as unknown as TypedDocumentString<AnswerProvisionMutation, AnswerProvisionMutationVariables>;
export const ProvisionSettingDocument = {"__meta__":{"hash":"sha256:821c86bc4f8e14c56d954add2adaa88caa710ebddecb6a0376610a168d5697ba"}} as unknown as TypedDocumentString<ProvisionSettingQuery, ProvisionSettingQueryVariables>;
export const ChangeProvisionSettingDocument = {"__meta__":{"hash":"sha256:dcd0249b20b3c186b510d32219bd528813638ecc9ce78b083761ca98cc55b064"}} as unknown as TypedDocumentString<ChangeProvisionSettingMutation, ChangeProvisionSettingMutationVariables>;
export const SubscribersDocument = {"__meta__":{"hash":"sha256:736392ced68dc34ce0c7cfa78f4353f023abb89500e523ead1d35385306d144d"}} as unknown as TypedDocumentString<SubscribersQuery, SubscribersQueryVariables>;
export const SubscriberDocument = {"__meta__":{"hash":"sha256:b6d2435d0f8723443c8b43fe215f82e68584c4ff5ed1e8e7f6b5e4e14a5db88e"}} as unknown as TypedDocumentString<SubscriberQuery, SubscriberQueryVariables>;
export const RegisterSubscriberDocument = {"__meta__":{"hash":"sha256:d7826673134ea8e1355f19366ae756e9868d72f88461be731ce0543c42ffff32"}} as unknown as TypedDocumentString<RegisterSubscriberMutation, RegisterSubscriberMutationVariables>;
export const RevealMyNumberDocument = {"__meta__":{"hash":"sha256:8146eea3091c0ad867a7f2063b238799e9189dc94f2dd4cac5d479c4a5aa59f8"}} as unknown as TypedDocumentString<RevealMyNumberMutation, RevealMyNumberMutationVariables>;
export const RequestMyNumberChangeDocument = {"__meta__":{"hash":"sha256:be91e427d45238b248434c214843a9af4a628ffc21e8641adf89fd88b709e31c"}} as unknown as TypedDocumentString<RequestMyNumberChangeMutation, RequestMyNumberChangeMutationVariables>;
export const RequestMyNumberCancellationDocument = {"__meta__":{"hash":"sha256:04a6f1cce812d1ee157fcf6aef2ffe43fac6e2ed5fe77fa66c61fac923129039"}} as unknown as TypedDocumentString<RequestMyNumberCancellationMutation, RequestMyNumberCancellationMutationVariables>;
export const TerminalsDocument = {"__meta__":{"hash":"sha256:8b11c5c0cbe501e0248a0914b528c108566372e82959e0cfb249fa7c96d12893"}} as unknown as TypedDocumentString<TerminalsQuery, TerminalsQueryVariables>;
export const DraftTerminalDocument = {"__meta__":{"hash":"sha256:904da94dadddcfdc3d3514a4da825744e6959ed98b7b1d8c7f5432e3fbc21ee3"}} as unknown as TypedDocumentString<DraftTerminalMutation, DraftTerminalMutationVariables>;
export const RevokeTerminalDocument = {"__meta__":{"hash":"sha256:56ce2c29d5fc47ce3bb7f6e81b0b462d8b39633d34cea2147c2cc7564b862072"}} as unknown as TypedDocumentString<RevokeTerminalMutation, RevokeTerminalMutationVariables>;
export const SubscriberTimelineDocument = {"__meta__":{"hash":"sha256:16f11dd0fc62f08e003658b83f75b211d860912247166c62422ac13193d8b40e"}} as unknown as TypedDocumentString<SubscriberTimelineQuery, SubscriberTimelineQueryVariables>;
export const SubscriberAsOfDocument = {"__meta__":{"hash":"sha256:64ad6950d3a6c9182781ed38f637a09a40f7c5aaccadb5645f05c3763bf51251"}} as unknown as TypedDocumentString<SubscriberAsOfQuery, SubscriberAsOfQueryVariables>;
export const TrafficDocument = {"__meta__":{"hash":"sha256:6f488ea5d979eaad9520823d6def9b648c9e4bf2724a8b6cce5e238e596d71d3"}} as unknown as TypedDocumentString<TrafficQuery, TrafficQueryVariables>;
export const MessagesDocument = {"__meta__":{"hash":"sha256:528d1b1473f63535cc0e483f5bfda77ba01590cd7b9aaa5f60dff6c2362a247f"}} as unknown as TypedDocumentString<MessagesQuery, MessagesQueryVariables>;
export const SendAgainDocument = {"__meta__":{"hash":"sha256:a9c28a6cbc0a85d0e7d1683dacc04a7131789bdb6fc47558f6ffaca523dc3d6f"}} as unknown as TypedDocumentString<SendAgainMutation, SendAgainMutationVariables>;