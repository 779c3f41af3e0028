import type { Answer } from './messages';

/** What a made-up municipality holds of a person: always the same of the same one. */
const holdings: Record<string, (of: (choices: number) => number) => object> = {
  地方税関係情報: (of) => {
    const income = of(80) * 100_000;
    return {
      課税年度: 2026,
      課税区分: income > 1_000_000 ? '課税' : '非課税',
      総所得金額等: income,
      市町村民税所得割額: income > 1_000_000 ? Math.round((income - 430_000) * 0.06) : 0,
      扶養人数: of(4),
    };
  },
  住民票関係情報: (of) => ({
    世帯人数: 1 + of(5),
    続柄: ['世帯主', '妻', '夫', '子', '父', '母'][of(6)],
    住民となった年: 1990 + of(36),
    異動: '無',
  }),
};

/** `digest`: bytes that belong to the person. One in sixteen has nothing. */
export function answerFrom(information: string | undefined, digest: Buffer): Pick<Answer, 'outcome' | 'body'> {
  const held = information === undefined ? undefined : holdings[information];
  if (held === undefined || digest[0]! % 16 === 0) return { outcome: 'NO_DATA', body: null };
  let place = 1;
  const of = (choices: number): number => digest[place++]! % choices;
  return { outcome: 'ANSWERED', body: JSON.stringify(held(of)) };
}
