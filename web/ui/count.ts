/** 12345 → 12,345件 */
export const count = (number: number, unit = '件'): string => `${number.toLocaleString('ja-JP')}${unit}`;

/** The server counts no list of work further than this. */
const countsEndAt = 10_000;

/** The same where counting may have ended early. */
export const countSoFar = (number: number): string =>
  number < countsEndAt ? count(number) : `${count(countsEndAt)}以上`;
