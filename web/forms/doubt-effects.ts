import type { DoubtResolution } from '../api/generated/graphql';

/** What each resolution does when it is confirmed. */
export const effects: Record<DoubtResolution, string> = {
  ROW_WRONG: '登録はそのまま残ります。届出書やファイルを直して、もう一度取り込んでください。',
  LINK_WRONG: '登録されている個人番号を取り消します。消去した個人番号は元に戻せません。',
};
