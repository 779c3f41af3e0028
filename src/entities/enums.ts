import { registerEnumType } from 'type-graphql';
import { restrictions, userKinds } from '../auth/caller';
import { accountKinds, accountStates } from '../domain/account';
import { accountChangeKinds, decisions } from '../domain/account-change';
import { certificateChanges, certificateKinds } from '../domain/certificate';
import { deadlineKinds, deadlineStates } from '../domain/deadline';
import { diagnosticStates } from '../domain/diagnosis';
import { doubtKinds, doubtResolutions, doubtStates } from '../domain/doubt';
import { eligibilityChanges } from '../domain/eligibility-change';
import {
  acquisitionFailures,
  answerOutcomes,
  inquiryStates,
  inquiryUses,
  messageKinds,
  messageStates,
  organizationCodeStates,
  provisionStates,
  recordRoles,
} from '../domain/exchange';
import { affairs, privilegeLevels } from '../domain/privilege-level';
import { fileImportStates, fileKinds } from '../domain/file-import';
import { terminalKinds, terminalStates } from '../domain/terminal';
import { timelineKinds } from '../domain/timeline';

/** A GraphQL enum from a list of words: its values are the words themselves. */
function enumOf<Word extends string>(name: string, description: string, words: readonly Word[]): { [W in Word]: W } {
  const values = Object.fromEntries(words.map((word) => [word, word])) as { [W in Word]: W };
  registerEnumType(values, { name, description });
  return values;
}

export const UserKindEnum = enumOf('UserKind', '利用者の種類', userKinds);
export const PrivilegeLevelEnum = enumOf(
  'PrivilegeLevel',
  '取扱特権レベル: 取扱不可 参照のみ 登録・訂正可 情報連携可, cumulative',
  privilegeLevels,
);
export const AffairEnum = enumOf('Affair', '適用 給付 徴収', affairs);
export const FileKindEnum = enumOf('FileKind', 'ファイルの種類', fileKinds);
export const FileImportStateEnum = enumOf('FileImportState', 'ファイル取込の状態', fileImportStates);
export const SubscriberKindEnum = enumOf('SubscriberKind', '区分: 本人 家族', ['INSURED', 'DEPENDANT']);
export const EnrolmentKindEnum = enumOf('EnrolmentKind', '加入区分: 一般 任意継続 特例退職 被扶養者', [
  'GENERAL',
  'VOLUNTARY',
  'SPECIAL_RETIRED',
  'DEPENDANT',
]);
export const SexEnum = enumOf('Sex', '性別: 男 女 未設定', ['MALE', 'FEMALE', 'NOT_SET']);
export const EligibilityChangeEnum = enumOf(
  'EligibilityChange',
  'What a belief did to the one before',
  eligibilityChanges,
);
export const CertificateKindEnum = enumOf(
  'CertificateKind',
  '資格確認書 高齢受給者証 限度額適用認定証 特定疾病療養受療証',
  certificateKinds,
);
export const CertificateChangeEnum = enumOf(
  'CertificateChange',
  'What a belief did to the one before',
  certificateChanges,
);
export const TimelineKindEnum = enumOf('TimelineKind', 'What happened to a subscriber', timelineKinds);
export const MyNumberStateEnum = enumOf('MyNumberState', '個人番号の有無', ['LINKED', 'MISSING']);
export const MyNumberUpdateKindEnum = enumOf('MyNumberUpdateKind', '更新区分: 新規 訂正 取消', [
  'NEW',
  'CORRECTION',
  'CANCELLATION',
]);
export const MyNumberFormCodeEnum = enumOf('MyNumberFormCode', '届書コード: what brought a My Number in', [
  'SCREEN',
  'REGISTRATION',
  'COLLECTION',
  'BULK_UPDATE',
  'BULK_CANCEL',
  'WITHDRAWAL',
  'DOUBT',
]);
export const DoubtKindEnum = enumOf(
  'DoubtKind',
  '疑義の種類: the number is linked to another, or given twice in a file',
  doubtKinds,
);
export const DoubtStateEnum = enumOf('DoubtState', '疑義の状態: 未処理 提案済み 解消済み', doubtStates);
export const DoubtResolutionEnum = enumOf(
  'DoubtResolution',
  'The row is wrong and the link stays, or the link is wrong and is cancelled',
  doubtResolutions,
);
export const DeadlineKindEnum = enumOf('DeadlineKind', '承認待ちのファイル 差し戻された行 遅れた登録', deadlineKinds);
export const DeadlineStateEnum = enumOf('DeadlineState', '期限内 期限超過 期限後に登録', deadlineStates);
export const OrganizationCodeStateEnum = enumOf(
  'OrganizationCodeState',
  '機関別符号の状態: 未取得 依頼中 取得済 取得不能 切離し',
  organizationCodeStates,
);
export const AcquisitionFailureEnum = enumOf('AcquisitionFailure', 'Why no code was acquired', acquisitionFailures);
export const InquiryStateEnum = enumOf(
  'InquiryState',
  '照会の状態: 受付 送信済 手動応答待ち 回答あり 該当なし 拒否 提供者エラー 期限切れ 隔離',
  inquiryStates,
);
export const InquiryUseEnum = enumOf('InquiryUse', '完了: 使用した 使用しなかった 誤り', inquiryUses);
export const ProvisionStateEnum = enumOf(
  'ProvisionState',
  '提供の状態: 手動応答待ち 提供済 該当なし 拒否',
  provisionStates,
);
export const AnswerOutcomeEnum = enumOf(
  'AnswerOutcome',
  '回答: 提供 該当なし 拒否 提供者エラー 手動応答待ち',
  answerOutcomes,
);
export const RecordRoleEnum = enumOf('RecordRole', '情報照会者 情報提供者', recordRoles);
export const MessageKindEnum = enumOf('MessageKind', '送信するもの: 照会 手動応答', messageKinds);
export const MessageStateEnum = enumOf('MessageState', '送信の状態: 送信待ち 送信済 停止', messageStates);
export const AccountKindEnum = enumOf('AccountKind', '利用者IDの種類: 管理者 一般 基幹システム', accountKinds);
export const AccountStateEnum = enumOf(
  'AccountState',
  '利用者IDの状態: 起票中 確認済 有効開始待ち 有効 停止中 期限切れ 抹消, on a day in Japan',
  accountStates,
);
export const AccountChangeKindEnum = enumOf('AccountChangeKind', '管理簿に残る処理', accountChangeKinds);
export const DecisionEnum = enumOf('Decision', '起票の処理: 確認 差戻し 取下げ 単独で実施', decisions);
export const TerminalKindEnum = enumOf(
  'TerminalKind',
  '端末の種類: 統合専用端末 基幹システム専用端末 レセオン端末 運用端末',
  terminalKinds,
);
export const TerminalStateEnum = enumOf(
  'TerminalState',
  '端末の状態: 確認待ち 登録済 廃止 差戻し 期限切れ',
  terminalStates,
);
export const DiagnosticStateEnum = enumOf('DiagnosticState', '診断の結果: 正常 注意 異常', diagnosticStates);
export const RestrictionEnum = enumOf(
  'Restriction',
  'Why only the own account is open: 画面ロック パスワード期限切れ 二要素認証の登録待ち',
  restrictions,
);
