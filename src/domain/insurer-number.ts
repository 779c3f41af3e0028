const eightOrSixDigits = /^(?:[0-9]{8}|[0-9]{6})$/;

/**
 * The check digit (検証番号) for the digits before it: multiplied by 2, 1, 2, 1 … beginning with 2 at the right,
 * the digits of every product added up, and the sum filled up to the next ten (保険者番号等の設定について, 検証番号).
 */
export function insurerCheckDigitOf(digits: string): string {
  let sum = 0;
  for (let fromRight = 1; fromRight <= digits.length; fromRight += 1) {
    const digit = Number(digits[digits.length - fromRight]);
    const product = fromRight % 2 === 1 ? digit * 2 : digit;
    sum += product > 9 ? product - 9 : product;
  }
  return String((10 - (sum % 10)) % 10);
}

/** An insurer number (保険者番号): eight digits, or six for National Health Insurance (国民健康保険). */
export const isInsurerNumber = (text: string): boolean =>
  eightOrSixDigits.test(text) && text.at(-1) === insurerCheckDigitOf(text.slice(0, -1));
