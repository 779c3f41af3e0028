import { addDays, digitsOf, type PlainDate } from '../domain/plain-date';
import { checkDigitOf } from '../domain/my-number';

/** Synthetic people: never a real person's data, the same for the same seed. */
const surnames = [
  ['佐藤', 'サトウ'],
  ['鈴木', 'スズキ'],
  ['髙橋', 'タカハシ'],
  ['田中', 'タナカ'],
  ['伊藤', 'イトウ'],
  ['渡邉', 'ワタナベ'],
  ['山本', 'ヤマモト'],
  ['中村', 'ナカムラ'],
  ['小林', 'コバヤシ'],
  ['加藤', 'カトウ'],
  ['𠮷田', 'ヨシダ'],
  ['山﨑', 'ヤマサキ'],
  ['佐々木', 'ササキ'],
  ['長谷川', 'ハセガワ'],
  ['五十嵐', 'イガラシ'],
  ['勅使河原', 'テシガワラ'],
  ['辻', 'ツジ'],
  ['榊原', 'サカキバラ'],
] as const;
const givenNames = [
  ['翔太', 'ショウタ', '1'],
  ['健一', 'ケンイチ', '1'],
  ['大翔', 'ヒロト', '1'],
  ['誠', 'マコト', '1'],
  ['蓮', 'レン', '1'],
  ['悠真', 'ユウマ', '1'],
  ['陽子', 'ヨウコ', '2'],
  ['美咲', 'ミサキ', '2'],
  ['さくら', 'サクラ', '2'],
  ['結衣', 'ユイ', '2'],
  ['由美子', 'ユミコ', '2'],
  ['凛', 'リン', '2'],
] as const;
const places = [
  ['131016', '東京都千代田区丸の内'],
  ['141003', '神奈川県横浜市中区本町'],
  ['271004', '大阪府大阪市北区梅田'],
  ['011002', '北海道札幌市中央区北一条西'],
  ['473821', '沖縄県八重山郡与那国町与那国'],
] as const;

/** Mulberry32: small, and the same on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface PeopleOptions {
  count: number;
  seed: number;
  /** Before every eligibility ID. */
  prefix: string;
  /** The first of ten. */
  symbol: number;
  /** No filing is later. */
  today: PlainDate;
}

/** Rows of a registration file (資格情報登録): households of one to four persons, one in twelve without My Number. */
export function* syntheticRows({ count, seed, prefix, symbol, today }: PeopleOptions): Generator<string[]> {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  const dayBefore = (days: number) => digitsOf(addDays(today, -days));
  let left = 0;
  let branch = 0;
  let household = { symbol: '', number: '', surname: pick(surnames), place: pick(places), block: '' };
  for (let index = 0; index < count; index += 1) {
    if (left === 0) {
      left = 1 + below(4);
      branch = 0;
      const block = `${1 + below(9)}－${1 + below(30)}－${1 + below(20)}`;
      household = {
        symbol: String(symbol + below(10)),
        number: String(1001 + index),
        surname: pick(surnames),
        place: pick(places),
        block,
      };
    }
    const isInsured = branch === 0;
    const [surname, surnameKana] = household.surname;
    const [given, givenKana, sex] = pick(givenNames);
    const hasNumber = below(12) !== 0;
    const base = String(1 + index).padStart(7, '0') + String(below(10_000)).padStart(4, '0');
    const start = 30 + below(3_000);
    const hasEnded = below(15) === 0;
    yield [
      `${prefix}${String(index + 1).padStart(9, '0')}`,
      household.symbol,
      household.number,
      String(branch).padStart(2, '0'),
      isInsured ? '1' : '2',
      isInsured ? '' : pick(['11', '12', '21', '31']),
      isInsured ? pick(['1', '1', '1', '2', '3']) : '4',
      `${surname}　${given}`,
      `${surnameKana}　${givenKana}`,
      dayBefore(isInsured ? 8_000 + below(16_000) : 400 + below(25_000)),
      sex,
      String(1_000_000 + below(8_999_999)),
      household.place[1] + household.block,
      household.place[0],
      hasNumber ? base + checkDigitOf(base) : '',
      hasNumber ? '' : pick(['1', '2', '3', '9']),
      dayBefore(start),
      hasEnded ? dayBefore(below(start)) : '',
      hasEnded ? pick(['01', '03', '99']) : '',
      dayBefore(below(30)),
    ];
    left -= 1;
    branch += 1;
  }
}

/** Whoever left that insurer, as people who joined another at once: the same persons, by the same My Numbers. */
export function* joinedRows(former: PeopleOptions, symbol: number): Generator<string[]> {
  let joined = 0;
  for (const cells of syntheticRows(former)) {
    const [myNumber, endedOn, endReason] = [cells[14]!, cells[17]!, cells[18]!];
    const isDead = endReason === '01';
    if (endedOn === '' || myNumber === '' || isDead) continue;
    joined += 1;
    const particulars = cells.slice(7, 16);
    yield [
      ...[
        `${former.prefix}J${String(joined).padStart(8, '0')}`,
        String(symbol),
        String(9001 + joined),
        '00',
        '1',
        '',
        '1',
      ],
      ...[...particulars, endedOn, '', '', endedOn],
    ];
  }
}
