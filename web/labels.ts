import type {
  errorReasonCodes as errorReasons,
  nonDisclosureCodes as nonDisclosures,
} from '../src/domain/provision-record';
import type {
  AccountKind,
  AcquisitionFailure,
  CertificateChange,
  CertificateKind,
  DeadlineKind,
  DeadlineState,
  Decision,
  DoubtKind,
  DoubtResolution,
  DoubtState,
  EligibilityChange,
  EnrolmentKind,
  FileImportState,
  FileKind,
  InquiryState,
  InquiryUse,
  MessageKind,
  MessageState,
  MyNumberFormCode,
  MyNumberState,
  MyNumberUpdateKind,
  OrganizationCodeState,
  ProvisionState,
  RecordRole,
  Sex,
  SubscriberKind,
  TerminalState,
  TimelineKind,
  UserKind,
} from './api/generated/graphql';

export const userKinds: Record<UserKind, string> = {
  PLATFORM_OPERATOR: '運用者',
  MANAGER: '管理者',
  GENERAL: '一般利用者',
};

export const sexes: Record<Sex, string> = { MALE: '男', FEMALE: '女', NOT_SET: '未設定' };

/** By the codes that files use, for choices. */
export const sexCodes = { 1: sexes.MALE, 2: sexes.FEMALE, 3: sexes.NOT_SET };

export const subscriberKinds: Record<SubscriberKind, string> = { INSURED: '本人', DEPENDANT: '家族' };

export const subscriberKindCodes = { 1: subscriberKinds.INSURED, 2: subscriberKinds.DEPENDANT };

export const enrolmentKinds: Record<EnrolmentKind, string> = {
  GENERAL: '一般',
  VOLUNTARY: '任意継続',
  SPECIAL_RETIRED: '特例退職',
  DEPENDANT: '被扶養者',
};

export const enrolmentKindCodes = {
  1: enrolmentKinds.GENERAL,
  2: enrolmentKinds.VOLUNTARY,
  3: enrolmentKinds.SPECIAL_RETIRED,
  4: enrolmentKinds.DEPENDANT,
};

export const myNumberStates: Record<MyNumberState, string> = { LINKED: '登録済み', MISSING: '未登録' };

/** Why no My Number was given (未記入理由), by code. */
export const missingReasons: Record<string, string> = {
  1: '提供拒否',
  2: '番号なし（海外居住等）',
  3: '連絡不能',
  9: 'その他',
};

/** Why eligibility ended (資格喪失事由), by code. */
export const endReasons: Record<string, string> = {
  '01': '01 死亡',
  '02': '02 生活保護受給開始',
  '03': '03 医療保険等の資格取得',
  99: '99 その他',
};

export const fileKinds: Record<FileKind, string> = {
  REGISTRATION: '資格情報登録',
  COLLECTION: '個人番号収集',
  BULK_UPDATE: '個人番号一括更新',
  BULK_CANCEL: '個人番号一括取消',
};

export const fileImportStates: Record<FileImportState, string> = {
  RECEIVING: '受信中',
  CHECKING: '検査中',
  AWAITING_APPROVAL: '承認待ち',
  APPLYING: '登録中',
  APPLIED: '登録済み',
  REFUSED: '却下',
  WITHDRAWN: '取消済み',
  EXPIRED: '期限切れ',
};

/** Why a number is in doubt (疑義). */
export const doubtKinds: Record<DoubtKind, string> = {
  LINKED_TO_ANOTHER: '別の加入者に登録済みの個人番号',
  DUPLICATE_IN_FILE: '1つのファイルで2人以上に同じ個人番号',
};

export const doubtStates: Record<DoubtState, string> = { OPEN: '未処理', PROPOSED: '確定待ち', RESOLVED: '解消済み' };

export const doubtResolutions: Record<DoubtResolution, string> = {
  ROW_WRONG: '届出（ファイル）の誤り',
  LINK_WRONG: '登録済みの紐付けの誤り',
};

export const deadlineStates: Record<DeadlineState, string> = {
  DUE: '期限内',
  OVERDUE: '期限超過',
  DONE_LATE: '期限後に処理',
};

export const deadlineKinds: Record<DeadlineKind, string> = {
  AWAITING_APPROVAL: '承認待ちの取込',
  REFUSED_ROW: '不合格のまま未登録',
  REGISTERED_LATE: '期限後に登録',
};

/** 更新区分 */
export const myNumberUpdateKinds: Record<MyNumberUpdateKind, string> = {
  NEW: '新規',
  CORRECTION: '訂正',
  CANCELLATION: '取消',
};

/** 届書コード: by what a number or a reason was entered. */
export const myNumberFormCodes: Record<MyNumberFormCode, string> = {
  SCREEN: '画面での登録',
  ...fileKinds,
  WITHDRAWAL: '取込の取消',
  DOUBT: '疑義の解消',
};

/** What a belief did to the one before. */
export const eligibilityChanges: Record<EligibilityChange, string> = {
  NEW: '登録',
  END: '喪失',
  CORRECTION: '訂正',
  CANCELLATION: '取消',
  WITHDRAWAL: '取込の取消',
  RESTORATION: '取込の取消による復元',
};

export const certificateKinds: Record<CertificateKind, string> = {
  ELIGIBILITY: '資格確認書',
  ELDERLY: '高齢受給者証',
  CEILING: '限度額適用認定証',
  SPECIFIC_DISEASE: '特定疾病療養受療証',
};

export const certificateChanges: Record<CertificateChange, string> = {
  NEW: '登録',
  CORRECTION: '訂正',
  CANCELLATION: '取消',
};

export const timelineKinds: Record<TimelineKind, string> = {
  REGISTERED: '加入者の登録',
  PERIOD_ADDED: '資格取得',
  PERIOD_ENDED: '資格喪失',
  PERIOD_CORRECTED: '資格の訂正',
  PERIOD_CANCELLED: '資格の取消',
  PERIOD_WITHDRAWN: '取込の取消（資格）',
  PERIOD_RESTORED: '取込の取消による復元（資格）',
  PARTICULARS_CHANGED: '基本情報の変更',
  PARTICULARS_OF_THE_PAST: '過去の基本情報',
  MY_NUMBER_LINKED: '個人番号の登録',
  MY_NUMBER_CHANGED: '個人番号の変更',
  MY_NUMBER_CANCELLED: '個人番号の取消',
  MY_NUMBER_REASON: '個人番号の未記入理由',
  CERTIFICATE_ADDED: '証の登録',
  CERTIFICATE_CORRECTED: '証の訂正',
  CERTIFICATE_CANCELLED: '証の取消',
};

/** 区分 of a certificate, by its kind and code, where a code has a name. */
export const certificateClasses: Partial<Record<string, Record<string, string>>> = {
  ELIGIBILITY: { '01': '01 一般', '06': '06 特例退職', '07': '07 自衛官', A1: 'A1 医療扶助' },
};

export const organizationCodeStates: Record<OrganizationCodeState, string> = {
  NONE: '未取得',
  REQUESTED: '取得を依頼中',
  ACQUIRED: '取得済み',
  FAILED: '取得できず',
  DETACHED: '無効（番号の変更）',
};

export const acquisitionFailures: Record<AcquisitionFailure, string> = {
  MY_NUMBER_UNKNOWN: '登録されている個人番号が、住民票の記録で確認できませんでした。',
  TIMED_OUT: '依頼してから24時間以内に符号が届きませんでした。',
  CODE_OF_ANOTHER: '取得した符号が別の加入者のものと一致しました。同一人の二重登録でないか確かめてください。',
};

export const inquiryStates: Record<InquiryState, string> = {
  ACCEPTED: '送信待ち',
  SENT: '回答待ち',
  WAITING: '相手が確認中',
  ANSWERED: '回答あり',
  NO_DATA: '該当なし',
  REFUSED: '提供不可',
  PROVIDER_ERROR: '処理できず',
  TIMED_OUT: '期限内に回答なし',
  QUARANTINED: '回答を保留',
};

export const inquiryUses: Record<InquiryUse, string> = {
  USED: '使用した',
  NOT_USED: '使用しなかった',
  IN_ERROR: '誤って照会した',
};

export const provisionStates: Record<ProvisionState, string> = {
  WAITING: '手動応答待ち',
  ANSWERED: '提供済み',
  NO_DATA: '該当なし',
  REFUSED: '提供せず',
};

/** In which role this institution holds a provision record. */
export const recordRoles: Record<RecordRole, string> = { REQUESTER: '照会した', PROVIDER: '照会された' };

/** 不開示コード of a provision record, by code. */
export const nonDisclosureCodes: Record<string, string> = { 1: '不開示' } satisfies Record<
  (typeof nonDisclosures)[number],
  string
>;

/** 過誤事由コード of a provision record, by code. */
export const errorReasonCodes: Record<string, string> = {
  1: '紐付け誤り',
  2: '対象者誤り',
  3: '事務誤り',
  9: 'その他',
} satisfies Record<(typeof errorReasons)[number], string>;

export const messageKinds: Record<MessageKind, string> = { INQUIRY: '情報照会', ANSWER: '手動応答' };

export const messageStates: Record<MessageState, string> = { QUEUED: '送信待ち', SENT: '送信済み', DEAD: '停止' };

/** Who may be asked, as the legal table names them. */
export const institutionKinds: Record<string, string> = {
  HEALTH_INSURANCE_SOCIETY: '健康保険組合',
  HEALTH_INSURANCE_ASSOCIATION: '全国健康保険協会',
  MUTUAL_AID: '共済組合等',
  NATIONAL_HEALTH_INSURANCE: '国民健康保険の保険者',
  LATE_ELDERLY_ASSOCIATION: '後期高齢者医療広域連合',
  MUNICIPALITY: '市区町村',
  PREFECTURE: '都道府県',
  PENSION_SERVICE: '日本年金機構',
  EMPLOYMENT_SECURITY: '公共職業安定所',
  LABOUR: '労働基準監督署',
  DIGITAL_AGENCY: 'デジタル庁',
};

export const accountKinds: Record<AccountKind, string> = {
  MANAGER: '管理者',
  GENERAL: '一般利用者',
  CORE_SYSTEM: '基幹システム',
};

/** How a draft about an ID ended, or that it waited for nobody. */
export const decisions: Record<Decision, string> = {
  CONFIRMED: '確認済み',
  REJECTED: '差戻し',
  WITHDRAWN: '取下げ',
  DONE: '実施済み',
};

export const terminalStates: Record<TerminalState, string> = {
  DRAFT: '確認待ち',
  REGISTERED: '登録済み',
  REVOKED: '廃止',
  REFUSED: '登録せず',
  EXPIRED: '証明書の期限切れ',
};
