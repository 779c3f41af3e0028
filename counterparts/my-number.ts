/** 平成26年総務省令第85号 第5条. */
const weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

export function isMyNumber(text: string): boolean {
  if (!/^[0-9]{12}$/.test(text)) return false;
  const remainder = weights.reduce((sum, weight, place) => sum + weight * Number(text[place]), 0) % 11;
  return Number(text[11]) === (remainder <= 1 ? 0 : 11 - remainder);
}
