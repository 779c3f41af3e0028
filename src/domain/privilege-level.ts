/** Handling privilege levels (取扱特権レベル): 取扱不可, 参照のみ, 登録・訂正可, 情報連携可; each contains the ones before. */
export const privilegeLevels = ['NONE', 'READ', 'WRITE', 'LINKAGE'] as const;
export type PrivilegeLevel = (typeof privilegeLevels)[number];

export const reaches = (held: PrivilegeLevel, needed: PrivilegeLevel): boolean =>
  privilegeLevels.indexOf(held) >= privilegeLevels.indexOf(needed);

export const privilegeLevelLabels: Record<PrivilegeLevel, string> = {
  NONE: '取扱不可',
  READ: '参照のみ',
  WRITE: '登録・訂正可',
  LINKAGE: '情報連携可',
};

/** Affairs (事務の区分) for which My Numbers may be handled. */
export const affairs = ['ELIGIBILITY', 'BENEFIT', 'COLLECTION'] as const;
export type Affair = (typeof affairs)[number];

export const affairLabels: Record<Affair, string> = { ELIGIBILITY: '適用', BENEFIT: '給付', COLLECTION: '徴収' };
