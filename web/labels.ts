import type {
  EnrolmentKind,
  FileImportState,
  FileKind,
  MyNumberState,
  Sex,
  SubscriberKind,
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

export const fileKinds: Record<FileKind, string> = { REGISTRATION: '資格情報登録' };

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
