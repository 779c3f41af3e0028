import fc from 'fast-check';
import { asOwner } from '../support/database';
import { aFile, aMyNumber, anInput, aRow } from '../support/made';
import type { Answer, Person } from '../support/person';
import { imported, verdictsOf } from '../support/result';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());

type Cells = NonNullable<Parameters<typeof aRow>[0]>;
const numbers = [aMyNumber(), aMyNumber(), aMyNumber()];

/** Few values, so that rows meet: the same persons, cards, numbers and days again and again. */
const row: fc.Arbitrary<Cells> = fc
  .record({
    person: fc.nat(3),
    twin: fc.boolean(),
    card: fc.nat(2),
    start: fc.constantFrom('20240401', '20250401', '20260401'),
    end: fc.constantFrom('', '', '20240401', '20250401', '20251001'),
    number: fc.constantFrom(null, null, ...numbers.keys()),
    reason: fc.constantFrom('1', '', '2'),
    notifiedOn: fc.constantFrom('20240403', '20260403'),
    address: fc.constantFrom('東京都', '大阪府'),
    sex: fc.constantFrom('1', '1', '1', '2'),
  })
  .map(({ person, twin, card, start, end, number, reason, notifiedOn, address, sex }) => ({
    ...{
      eligibilityId: `${twin ? 'T' : 'P'}${person}`,
      nameKana: `カクウ${'アイウエ'[person]}`,
      number: `n${card}`,
      symbol: 's',
      sex,
    },
    ...{ eligibilityStart: start, eligibilityEnd: end, eligibilityEndReason: end && '03', notifiedOn, address },
    ...(number === null
      ? { myNumber: '', myNumberMissingReason: reason }
      : { myNumber: numbers[number]!, myNumberMissingReason: '' }),
  }));

/** A number for two persons of one file is judged at its end, which a row alone does not have. */
const givenToTwo = (rows: Cells[]): boolean =>
  numbers.some(
    (number) =>
      new Set(rows.filter(({ myNumber }) => myNumber === number).map(({ nameKana, sex }) => `${nameKana} ${sex}`))
        .size > 1,
  );

/** On screen a linked number is not changed without a second person. */
const changesNumber = (rows: Cells[]): boolean =>
  rows.some(({ nameKana, myNumber }) =>
    rows.some((other) => other.nameKana === nameKana && myNumber && other.myNumber && other.myNumber !== myNumber),
  );

const mutation =
  'mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { subscriberBranchNumber } }';
async function registered(person: Person, cells: Cells): Promise<string> {
  const { errors }: Answer = await person.ask(mutation, { input: anInput(cells) });
  const { code, reason } = errors?.[0]?.extensions ?? { code: 'OK' };
  return reason ?? code;
}

/** Everything that is believed of the insurer's people, and was, without ids and times. */
const outcome = (insurer: TestInsurer): Promise<unknown> =>
  asOwner(test_.databaseUrl, async (client) => {
    const { rows } = await client.query(
      `select s.name_kana, s.address, s.sex, s.notified_on::text, s.my_number_state, s.my_number_missing_reason,
         n.update_seq, (select count(*)::integer from isolated.past_particulars h where h.insurer_id = $1 and h.subscriber_id = s.id) as history,
         (select array_agg(e.eligibility_id order by e.eligibility_id) from isolated.eligibility_id e where e.insurer_id = $1 and e.subscriber_id = s.id) as ids,
         (select json_agg(json_build_array(p.valid_from, p.valid_to, p.end_reason, p.card_key, p.eligibility_id, p.superseded_at is null, p.supersedes is null)
           order by p.valid_from, p.superseded_at is null, p.valid_to, p.card_key, p.eligibility_id)
           from isolated.eligibility_period p where p.insurer_id = $1 and p.subscriber_id = s.id) as periods
       from isolated.subscriber s left join isolated.my_number n on n.insurer_id = $1 and n.subscriber_id = s.id
       where s.insurer_id = $1 order by ids`,
      [insurer.id],
    );
    return rows;
  });

test('rows of a file end as the same rows registered one by one do', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 2, maxLength: 9 }).filter((rows) => !givenToTwo(rows) && !changesNumber(rows)),
      async (rows) => {
        const [byFile, byHand] = [await test_.newInsurer(), await test_.newInsurer()];
        const [uploader, clerk] = [await byFile.handler(), await byHand.handler()];
        const complete = rows.map((cells) => aRow(cells));
        const verdicts: string[] = [];
        for (const cells of complete) verdicts.push(await registered(clerk, cells));
        expect(verdictsOf(await imported(byFile, uploader, aFile(complete)))).toEqual(verdicts);
        expect(await outcome(byFile)).toEqual(await outcome(byHand));
      },
    ),
    { numRuns: 15 },
  );
});
