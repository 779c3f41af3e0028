/**
 * Everything a caller can be refused: its code and one sentence that says what is so. Pure, because the web client says
 * the same sentences before it asks. Row verdicts of files have a list of their own (row-faults).
 */
export const refusals = {
  SIGNED_OUT: 'サインインしていません。',
  SIGN_IN_REFUSED: 'ログインIDまたはパスワードが違います。',
  TOO_MANY_TRIES: '試行回数が多いため、しばらく受け付けません。時間をおいてからやり直してください。',
  NOT_PERMITTED: 'この操作は許可されていません。',
  PRIVILEGE_LEVEL: '取扱特権レベルが足りません。',
  MY_NUMBER_HANDLING_OFF: '個人番号の取扱がオフです。',
  PASSWORD_WRONG: 'パスワードが違います。',
  BAD_USER_INPUT: '入力に誤りがあります。',
  NOT_FOUND: '該当するものはありません。',
  GRAPHQL_PARSE_FAILED: '要求を読み取れません。',
  GRAPHQL_VALIDATION_FAILED: '要求がスキーマに合いません。',
  PERSON_AMBIGUOUS: '資格IDと個人番号がそれぞれ別の加入者を指しています。',
  PERSON_DIFFERS: '資格IDの加入者と生年月日または性別が一致しません。',
  MY_NUMBER_LINKED_TO_ANOTHER: 'この個人番号は別の加入者に紐付いています。',
  PERIOD_OVERLAPS: '資格期間がこの加入者の他の期間と重なっています。',
  CARD_BRANCH_TAKEN: 'この記号・番号・枝番は同じ日に別の加入者が使っています。',
  SECOND_PERSON_REQUIRED: '登録済みの個人番号を変えるには、変更の申請と別の人の承認が必要です。',
  MY_NUMBER_IN_DOUBT: 'この加入者の個人番号には疑義があり、解消されるまで表示できません。',
  CERTIFICATE_OVERLAPS: '有効期間が、同じ種類の別の証と重なっています。',
  CERTIFICATE_OUTSIDE_ELIGIBILITY: '有効開始年月日に資格がありません。',
  CHANGED_MEANWHILE: '他の人が同時に変更しました。もう一度確かめてください。',
  FILE_KIND_UNKNOWN: 'ファイルの種類が分かりません。',
  FILE_EMPTY: 'ファイルにデータ行がありません。',
  FILE_HEADER: '見出し行が定められた列名と違います。',
  FILE_ENCODING: '文字コードを読み取れない箇所があります。UTF-8またはCP932（Shift_JIS）で保存してください。',
  FILE_QUOTE: '引用符（"）の対応が崩れている行があります。',
  FILE_COLUMNS: '列の数が見出しと違う行があります。',
  FILE_TOO_LARGE: 'ファイルが大きすぎます（512 MiBまたは2,000,000行まで）。',
  FILE_ALREADY_GIVEN: '同じ内容のファイルが既に取り込まれています。',
  FILE_IMPORT_NOT_WAITING: 'このファイルは承認待ちではありません。',
  FILE_RESULT_NOT_READY: '判定結果はまだありません。',
  FILE_IMPORT_NOT_APPLIED: '適用済みで、まだ取り消されていないファイルだけを取り消せます。',
  FILE_IMPORT_NOT_WITHDRAWABLE:
    '一括取消のファイル（消去した個人番号は元に戻せません）と、登録から30日を過ぎたファイルは取り消せません。',
  OWN_UPLOAD: 'アップロードした本人は承認も取消もできません。',
  DOUBT_NOT_OPEN: 'この疑義は、いまその処理を受け付ける状態にありません。',
  OWN_PROPOSAL: '提案した本人は確定できません。',
  UNAVAILABLE: 'ただいま混み合っているか、準備中です。しばらくしてからやり直してください。',
  INTERNAL_SERVER_ERROR: '内部で問題が起きました。要求番号を添えて運用者に連絡してください。',
} as const;

export type RefusalCode = keyof typeof refusals;

export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);
