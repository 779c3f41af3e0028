import type { ProvisionRecordFragment } from './api/generated/graphql';
import { errorReasonCodes, nonDisclosureCodes } from './labels';
import type { Change } from './ui/ChangeTable';
import { momentInWords } from './ui/Moment';

export type ProvisionRecord = ProvisionRecordFragment;

/** The twelve items of a provision record (情報提供等記録項目), in their order. */
export const recordItems = {
  processingNumber: '処理番号',
  subNumber: '処理番号の枝番',
  affairName: '事務名称',
  procedureName: '事務手続名称',
  requesterDepartment: '情報照会者部署名称',
  providerDepartment: '情報提供者部署名称',
  requestedAt: '提供の求めの日時',
  providedAt: '提供の日時',
  informationName: '特定個人情報名称',
  nonDisclosureCode: '不開示コード',
  errorReasonCode: '過誤事由コード',
  subscriberBranchNumber: '被保険者枝番',
} as const satisfies Partial<Record<keyof ProvisionRecord, string>>;

export type RecordItem = keyof typeof recordItems;
export const allItems = Object.keys(recordItems) as RecordItem[];

const codes: Partial<Record<RecordItem, Record<string, string>>> = {
  nonDisclosureCode: nonDisclosureCodes,
  errorReasonCode: errorReasonCodes,
};

/** Null: there is none. */
export function itemInWords(record: ProvisionRecord, item: RecordItem): string | null {
  const value = record[item];
  if (value === null || value === undefined) return null;
  if (item === 'requestedAt' || item === 'providedAt') return momentInWords(String(value));
  const name = codes[item]?.[value];
  return name ? `${value} ${name}` : String(value);
}

/** What a revision changed of the one before. */
export const recordChanges = (before: ProvisionRecord, after: ProvisionRecord): Change[] =>
  allItems
    .filter((item) => before[item] !== after[item])
    .map((item) => ({
      label: recordItems[item],
      before: itemInWords(before, item),
      after: itemInWords(after, item),
    }));
