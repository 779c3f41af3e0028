const sixDigits = /^[0-9]{6}$/;

/** For the first five digits, left to right (全国地方公共団体コード仕様, 総務省). */
const weights = [6, 5, 4, 3, 2] as const;

/** The check digit of a municipality code, for the two digits of the prefecture and the three of the municipality. */
function checkDigitOf(fiveDigits: string): string {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(fiveDigits[place]), 0);
  return String((11 - (sum % 11)) % 10);
}

/** A municipality code (全国地方公共団体コード): six digits, the last of which checks the others. */
export const isMunicipalityCode = (text: string): boolean => sixDigits.test(text) && text[5] === checkDigitOf(text);
