import type { AnswerRefusal } from '../../src/domain/exchange';
import type { InquiryState } from '../api/generated/graphql';
import type { Tone } from '../ui/Badge';

export const inquiryTones: Record<InquiryState, Tone> = {
  ACCEPTED: 'busy',
  SENT: 'busy',
  WAITING: 'wait',
  ANSWERED: 'good',
  NO_DATA: 'neutral',
  REFUSED: 'bad',
  PROVIDER_ERROR: 'bad',
  TIMED_OUT: 'bad',
  QUARANTINED: 'bad',
};

/** The other institution has not had its say yet. */
export const waitingStates: InquiryState[] = ['ACCEPTED', 'SENT', 'WAITING'];

/** It has, or nothing more is expected: what became of the inquiry can be told. */
export const closableStates: InquiryState[] = [
  ...(['ANSWERED', 'NO_DATA', 'REFUSED'] as const),
  ...(['PROVIDER_ERROR', 'TIMED_OUT', 'QUARANTINED'] as const),
];

export const isWaiting = ({ state }: { state: InquiryState }): boolean => waitingStates.includes(state);

/** Waiting for so long that somebody should ask what has become of it. */
export const isSlow = (inquiry: { state: InquiryState; remindedAt: string | null }): boolean =>
  isWaiting(inquiry) && inquiry.remindedAt !== null;

/** Where an inquiry stands, in a sentence. */
export const standingInWords: Record<InquiryState, string> = {
  ACCEPTED: '照会を受け付けました。まもなく送信します。',
  SENT: '照会を送りました。回答を待っています。',
  WAITING: '相手の機関の担当者が、提供できるかを確かめています。',
  ANSWERED: '回答がありました。',
  NO_DATA: '相手の機関に、照会した期間に該当する情報はありませんでした。',
  REFUSED: '情報は提供されませんでした。',
  PROVIDER_ERROR: '相手に届いたあと処理できず、情報は提供されませんでした。',
  TIMED_OUT: '期限までに回答がありませんでした。',
  QUARANTINED: '照会したあとでこの方の個人番号の登録が変わったため、照会を保留しています。',
};

/** What can be done about it. */
const nextByState: Record<InquiryState, string> = {
  ACCEPTED: 'この画面を離れても、送信と回答の受け取りは続きます。',
  SENT: '多くは数秒で届きます。この画面を離れても、回答は受け取ります。',
  WAITING: '回答まで数日かかることがあります。届くと、この画面で確かめられます。',
  ANSWERED: '内容を確かめて、使ったかどうかを登録してください。',
  NO_DATA: '期間や照会先を変えて、もう一度照会できます。',
  REFUSED: '照会先と事務手続を確かめてください。',
  PROVIDER_ERROR: '照会先と本人の届出を確かめてから、もう一度照会してください。',
  TIMED_OUT: '照会先に連絡して確かめてください。遅れて回答が届くと、この画面に表示します。',
  QUARANTINED: '回答が届いても、内容は保存しません。個人番号の登録を確かめ、必要ならもう一度照会してください。',
};

const nextByRefusal: Record<AnswerRefusal, string> = {
  PROVISION_NOT_PERMITTED: '事務手続と照会先が正しいか確かめてください。正しいときは、管理者に連絡してください。',
  PERSON_UNKNOWN: '照会先がこの方の以前の加入先で間違いないか、本人に確かめてください。',
  PERSON_IN_DOUBT: '相手の機関での確認が終わってから、日を改めて照会してください。',
  INFORMATION_NOT_HELD: '相手の機関に、ほかの方法で確かめてください。個人番号は伝えないでください。',
  DECLINED: '必要なときは、相手の機関に理由を確かめてください。個人番号は伝えないでください。',
  PROVIDER_UNREACHABLE: '時間をおいて、もう一度照会してください。',
  PROVIDER_UNKNOWN: '照会先が正しいか確かめてください。正しいときは、管理者に連絡してください。',
  CODE_UNKNOWN: '加入者の詳細で機関別符号の状態を確かめてください。取得済みなら、管理者に連絡してください。',
};

export const nextStep = ({ state, refusal }: { state: InquiryState; refusal: string | null }): string =>
  refusal !== null && Object.hasOwn(nextByRefusal, refusal)
    ? nextByRefusal[refusal as AnswerRefusal]
    : nextByState[state];
