import { registerEnumType } from 'type-graphql';
import { userKinds } from '../auth/caller';
import { affairs, privilegeLevels } from '../domain/privilege-level';
import { fileImportStates, fileKinds } from '../domain/file-import';

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
export const MyNumberStateEnum = enumOf('MyNumberState', '個人番号の有無', ['LINKED', 'MISSING']);
