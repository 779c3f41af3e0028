import { registrationColumns } from './registration-row';

/*
 * Why a row of a file is refused. A sentence says what is so and never holds a value: it is written to result files
 * and screens. A sentence without a column in 「」 fits several of them.
 */

/** A registration file (資格情報登録). */
export const registrationFaults = {
  REQUIRED: '必ず記入する項目ですが、空です。',
  TOO_LONG: '文字数の上限を超えています。',
  CARD_BRANCH_FORMAT: '「枝番」が半角数字2桁ではありません。',
  CODE_UNKNOWN: '定められたコードではありません。',
  NAME_KANA_FORMAT: '「カナ氏名」にカタカナ、長音、中点、空白以外の文字があります。',
  DATE_FORMAT: '実在する日付の半角数字8桁（YYYYMMDD）ではありません。',
  BIRTH_DATE_IN_FUTURE: '「生年月日」が今日より後の日付です。',
  SEX_CODE: '「性別」が1、2、3のいずれでもありません。',
  MUNICIPALITY_CODE_CHECK_DIGIT: '「市町村コード」が6桁の数字でないか、検査数字が合いません。',
  MY_NUMBER_FORMAT: '「個人番号」が半角数字12桁ではありません。',
  MY_NUMBER_IMPLAUSIBLE: '「個人番号」が同じ数字の繰り返しです。',
  MY_NUMBER_CHECK_DIGIT: '「個人番号」の検査用数字が合いません。',
  KIND_MISMATCH: '「区分」と「加入区分」の組み合わせが正しくありません。',
  RELATIONSHIP_REQUIRED: '「区分」が家族ですが、「続柄コード」が空です。',
  PERIOD_ENDS_BEFORE_START: '「資格喪失年月日」が「資格取得年月日」より前の日付です。',
  LOSS_REASON_REQUIRED: '「資格喪失年月日」と「資格喪失事由」の一方だけが記入されています。',
  MY_NUMBER_AND_REASON: '「個人番号」と「未記入理由」の両方が記入されています。',
  MY_NUMBER_OR_REASON_REQUIRED: '個人番号が未登録の方ですが、「個人番号」も「未記入理由」も空です。',
  PERSON_AMBIGUOUS: '「資格ID」と「個人番号」が別々の加入者を指しています。',
  PERSON_DIFFERS: '登録済みの「資格ID」ですが、「生年月日」または「性別」が登録内容と異なります。',
  MY_NUMBER_LINKED_TO_ANOTHER: '「個人番号」は別の加入者に登録されています。',
  PERIOD_OVERLAPS: '資格期間が、同じ加入者の別の資格期間と重なっています。',
  CARD_BRANCH_TAKEN: '「記号」「番号」「枝番」の組み合わせは、同じ期間に別の加入者が使用しています。',
  MY_NUMBER_DUPLICATE_IN_FILE: '同じ「個人番号」が、ファイル内の別の加入者にも記入されています。',
} as const;

/** Files about persons who are registered already: collection (個人番号収集), bulk update and cancel (一括更新・一括取消); and what applying finds. */
const furtherFaults = {
  PERSON_NOT_FOUND: '「事業所記号」「被保険者番号」「区分」に該当する加入者がいません。',
  NAME_DIFFERS: '「氏名」が登録内容と異なります。',
  BIRTH_DATE_DIFFERS: '「生年月日」が登録内容と異なります。',
  SEX_DIFFERS: '「性別」が登録内容と異なります。',
  MY_NUMBER_NOT_THE_LINKED_ONE: '「個人番号」が、この加入者に登録されている番号ではありません。',
  REMARKS_REQUIRED: '「備考」に取消の理由が記入されていません。',
  REMARKS_CONTAIN_NUMBER: '「備考」に個人番号と思われる12桁の数字があります。',
  MEMO_REQUIRED: '「未記入理由」が9（その他）ですが、「未記入理由メモ」が空です。',
  MEMO_WITHOUT_OTHER: '「未記入理由」が9（その他）ではありませんが、「未記入理由メモ」が記入されています。',
  COLLECT_LATER_VALUE: '「後日収集」が空でも1でもありません。',
  COLLECT_LATER_CORRELATION:
    '「後日収集」が1ですが、「個人番号」「未記入理由」「未記入理由メモ」のいずれかが記入されています。',
  NUMBER_AND_REASON_MISSING: '「個人番号」も「未記入理由」も空です。',
  REASON_UNKNOWN: '「未記入理由」が1、2、3、9のいずれでもありません。',
  MEMO_TOO_LONG: '「未記入理由メモ」が文字数の上限を超えています。',
  SECOND_PERSON_REQUIRED: '承認を受けた内容と違う個人番号の登録・変更・取消になるため、登録しませんでした。',
  NOT_A_SUBSCRIBER:
    '「事業所記号」「被保険者番号」「枝番」に該当する加入者がいないか、氏名、生年月日、性別が登録内容と異なります。',
} as const;

export const rowFaults = { ...registrationFaults, ...furtherFaults } as const;

export type RowFault = keyof typeof rowFaults;

/** What a fault of registration files is called in the files that have no 「資格ID」. */
const elsewhere: Partial<Record<RowFault, string>> = {
  PERSON_AMBIGUOUS: '記入された内容に当てはまる加入者が2人以上います。',
  MY_NUMBER_OR_REASON_REQUIRED: furtherFaults.NUMBER_AND_REASON_MISSING,
};

/**
 * The sentence for a fault in a file of these columns, naming the column (counted from 0) where the sentence alone
 * fits several.
 */
export function describeFault(
  code: RowFault,
  column?: number,
  columns: readonly { header: string }[] = registrationColumns,
): string {
  const sentence = (columns === registrationColumns ? undefined : elsewhere[code]) ?? rowFaults[code];
  const header = column === undefined ? undefined : columns[column]?.header;
  return header === undefined || /[「」]/.test(sentence) ? sentence : `「${header}」は${sentence}`;
}
