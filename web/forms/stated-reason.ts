import { containsTwelveDigits } from '../../src/domain/my-number';

export const reasonLength = 200;

export const reasonHint = '個人番号そのものは書かないでください。';

/** Kept on one line: the line breaks that a text area invites to are not stored. */
export const statedReason = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ').trim();

/** What the server would refuse of a reason, said beforehand. */
export function reasonFault(text: string): string | undefined {
  const reason = statedReason(text);
  if (reason === '') return '理由を入力してください。';
  if (containsTwelveDigits(reason))
    return '個人番号と思われる12桁の数字が含まれています。個人番号は書かないでください。';
  return undefined;
}
