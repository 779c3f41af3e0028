/** 12345 → 12,345件 */
export const count = (number: number, unit = '件'): string => `${number.toLocaleString('ja-JP')}${unit}`;
