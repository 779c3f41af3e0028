import { timelineOf, type Recorded } from '../../src/domain/timeline';

let count = 0;

/** A belief recorded so many minutes after the first. */
const recorded = (minute: number, given: Partial<Recorded>): Recorded => {
  count += 1;
  return {
    ...{ source: 'PERIOD', id: `id-${String(count).padStart(4, '0')}`, at: new Date(Date.UTC(2025, 0, 1, 0, minute)) },
    ...{
      by: null,
      importId: null,
      withdrawnAt: null,
      withdrawnBy: null,
      withdrawalReason: null,
      reason: null,
      notifiedOn: '2025-01-01',
    },
    ...{ validFrom: '2025-01-01', validTo: null, isCurrent: false, supersedes: null, change: 'NEW', content: {} },
    ...given,
  };
};
const named = (minute: number, name: string, given: Partial<Recorded> = {}) =>
  recorded(minute, { source: 'PARTICULARS', change: null, content: { nameKanji: name }, ...given });
const said = (records: Recorded[]) =>
  timelineOf(records)
    .toReversed()
    .map(({ kind, changes }) => [kind, ...changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`)]);

test('who is registered has a period afterwards, though both were recorded together', () => {
  expect(said([recorded(0, {}), named(0, '架空'), recorded(0, { source: 'MY_NUMBER' })])).toEqual([
    ['REGISTERED', 'nameKanji: null → 架空'],
    ['PERIOD_ADDED'],
    ['MY_NUMBER_LINKED'],
  ]);
});

test('a withdrawn file: what it said, that it was withdrawn, and what came back', () => {
  const before = recorded(0, { content: { number: '1' } });
  const file = recorded(1, { change: 'CORRECTION', supersedes: before.id, importId: 'f', content: { number: '2' } });
  const back = { change: 'RESTORATION', supersedes: file.id, isCurrent: true, content: { number: '1' } };
  const added = recorded(1, { importId: 'f', content: { number: '3' } });
  const gone = { change: 'WITHDRAWAL', supersedes: added.id, content: { number: '3' } };
  expect(said([before, file, added, recorded(2, back), recorded(2, gone)])).toEqual([
    ['PERIOD_ADDED', 'number: null → 1'],
    ['PERIOD_CORRECTED', 'number: 1 → 2'],
    ['PERIOD_ADDED', 'number: null → 3'],
    ['PERIOD_RESTORED', 'number: 2 → 1'],
    ['PERIOD_WITHDRAWN', 'number: 3 → null'],
  ]);
});

describe('names', () => {
  test('of the latest filing are the current ones; one of an older filing changes the past', () => {
    const names = [
      named(0, '一', { notifiedOn: '2025-01-01' }),
      named(1, '三', { notifiedOn: '2025-03-01', isCurrent: true }),
      named(2, '二', { notifiedOn: '2025-02-01' }),
    ];
    expect(said(names)).toEqual([
      ['REGISTERED', 'nameKanji: null → 一'],
      ['PARTICULARS_CHANGED', 'nameKanji: 一 → 三'],
      ['PARTICULARS_OF_THE_PAST', 'nameKanji: 一 → 二'],
    ]);
  });

  test('that a withdrawal puts back are a change, by whom and why it was withdrawn', () => {
    const withdrawnAt = new Date(Date.UTC(2025, 0, 1, 0, 2));
    const withdrawn = { withdrawnAt, withdrawnBy: 'b', withdrawalReason: '誤ったファイル' };
    const names = [
      named(0, '一', { notifiedOn: '2025-01-01' }),
      named(1, '誤', { notifiedOn: '2025-03-01', importId: 'f', ...withdrawn }),
      named(3, '二', { notifiedOn: '2025-02-01', isCurrent: true }),
    ];
    expect(said(names)).toEqual([
      ['REGISTERED', 'nameKanji: null → 一'],
      ['PARTICULARS_CHANGED', 'nameKanji: 一 → 誤'],
      ['PARTICULARS_CHANGED', 'nameKanji: 誤 → 一'],
      ['PARTICULARS_CHANGED', 'nameKanji: 一 → 二'],
    ]);
    expect(timelineOf(names)[1]).toMatchObject({ by: 'b', reason: '誤ったファイル', importId: 'f', current: false });
  });

  test('put back with the time they had stand once', () => {
    const names = [
      named(0, '一'),
      named(0, '一', { isCurrent: true }),
      named(1, '誤', { importId: 'f', withdrawnAt: new Date(Date.UTC(2025, 0, 1, 0, 2)) }),
    ];
    expect(said(names).map(([kind]) => kind)).toEqual(['REGISTERED', 'PARTICULARS_CHANGED', 'PARTICULARS_CHANGED']);
    expect(timelineOf(names).map(({ current }) => current)).toEqual([true, false, true]);
    const afterwards = [...names.map((one) => ({ ...one, isCurrent: false })), named(3, '二', { isCurrent: true })];
    expect(said(afterwards).map(([kind]) => kind)).toEqual([
      ...['REGISTERED', 'PARTICULARS_CHANGED', 'PARTICULARS_CHANGED', 'PARTICULARS_CHANGED'],
    ]);
  });
});

test('of My Number records the last is how it stands', () => {
  const entered = (minute: number, change: string, reason: string | null) =>
    recorded(minute, { source: 'MY_NUMBER', change, content: { myNumberMissingReason: reason } });
  const records = [
    ...[entered(0, 'NEW', '3'), entered(1, 'NEW', null), entered(2, 'CORRECTION', null)],
    ...[entered(3, 'CANCELLATION', null), entered(4, 'CORRECTION', '1')],
  ];
  expect(timelineOf(records).map(({ kind, current }) => [kind, current])).toEqual([
    ['MY_NUMBER_REASON', true],
    ['MY_NUMBER_CANCELLED', false],
    ['MY_NUMBER_CHANGED', false],
    ['MY_NUMBER_LINKED', false],
    ['MY_NUMBER_REASON', false],
  ]);
});
