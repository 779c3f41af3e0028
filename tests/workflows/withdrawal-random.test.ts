import { confirmAll } from '../support/doubt';
import { aMyNumber, aRow } from '../support/made';
import { TestPlatform } from '../support/platform';
import { Office } from '../support/withdrawal';

let test_: TestPlatform;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());

/** Marsaglia's xorshift: the same rows again for the same seed. */
function randomOf(seed: number): <Item>(items: readonly Item[]) => Item {
  let state = seed;
  return (items) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return items[(state >>> 0) % items.length]!;
  };
}

/** Few persons, cards and numbers, so that rows meet each other, what is stored, and the constraints. */
function fileOf(pick: ReturnType<typeof randomOf>, persons: ReturnType<typeof aRow>[], numbers: string[]): object[] {
  return Array.from({ length: pick([1, 3, 6, 10]) }, () => {
    const person = pick(persons);
    const start = pick(['20220401', '20230401', '20240401']);
    const end = pick(['', '', `${start.slice(0, 4)}0901`, `${Number(start.slice(0, 4)) + 1}0401`]);
    const myNumber = pick(['', '', ...numbers]);
    return {
      ...person,
      eligibilityId: pick([person.eligibilityId, person.eligibilityId, `${person.eligibilityId}-2`]),
      ...{ number: pick([person.number, person.number, '1', '2']), cardBranch: pick(['00', '00', '01']) },
      ...{ eligibilityStart: start, eligibilityEnd: end, eligibilityEndReason: end === '' ? '' : '03' },
      ...{ myNumber, myNumberMissingReason: myNumber === '' ? pick(['1', '2', '3']) : '' },
      ...{ nameKanji: pick(['架空　一', '架空　二']), address: pick(['', '東京都港区1－1']) },
      notifiedOn: pick(['20240402', '20240403', '20240404']),
    };
  });
}

/** Files of random rows are applied and the latest withdrawn, in a random order: each time all is as it was before it. */
test.each([20261107, 7, 4711, 31337])(
  'the latest file can always be undone, and the one before it (seed %d)',
  async (seed) => {
    const pick = randomOf(seed);
    const office = await Office.open(test_);
    const persons = Array.from({ length: 7 }, (_, at) =>
      aRow({ nameKana: `ヒト${'アイウエオカキ'[at]}`, number: `${at + 1}` }),
    );
    const numbers = Array.from({ length: 5 }, aMyNumber);
    const stack: { id: string; before: unknown[] }[] = [];
    let undone = 0;
    for (let step = 0; step < 14 || stack.length > 0; step += 1) {
      const top = stack.at(-1);
      if (top !== undefined && (step >= 14 || pick([true, false, false]))) {
        stack.pop();
        expect(await office.withdrawn(top.id)).toMatchObject({ keptChanges: 0 });
        await confirmAll(office.uploader);
        expect(await office.current()).toEqual(top.before);
        undone += 1;
      } else {
        const before = await office.current();
        stack.push({ id: await office.applied(fileOf(pick, persons, numbers)), before });
      }
    }
    expect(undone).toBeGreaterThan(4);
  },
  120_000,
);
