import type { DateTextFault } from '../../src/domain/japanese-era';

export const dateTextFaults: Record<DateTextFault, string> = {
  DATE_TEXT_UNREADABLE: '日付として読み取れません。「H2.9.6」「平成2年9月6日」「19900906」のように入力してください。',
  ERA_UNKNOWN: '元号が分かりません。明治・大正・昭和・平成・令和（M・T・S・H・R）で入力してください。',
  DATE_NOT_REAL: '存在しない日付です。',
  DATE_OUTSIDE_ERA: '元号の期間に含まれない日付です。元号と年を確認してください。',
  DATE_BEFORE_WESTERN_CALENDAR: '明治5年以前の日付は入力できません。',
};
