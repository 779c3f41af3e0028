import { randomUUID } from 'node:crypto';
import { declarationOf } from '../../src/auth/operations';
import { addresses, codeIn } from '../support/addresses';
import type { Person } from '../support/person';
import { TestPlatform } from '../support/platform';
import { makeTwoInsurers, type MadeInsurer } from '../support/two-insurers';

let test_: TestPlatform;
let people: Person[];
let another: MadeInsurer;
beforeAll(async () => {
  test_ = await TestPlatform.start();
  const insurer = await test_.newInsurer();
  people = [
    await insurer.handler({ level: 'LINKAGE', kind: 'MANAGER' }),
    await insurer.handler({ level: 'LINKAGE', kind: 'GENERAL' }),
  ];
  [another] = await makeTwoInsurers(test_.databaseUrl);
});
afterAll(() => test_.close());

const nobodys = '"none\\"';
/** What names one thing only: institutions and codes of the law are the same for everybody. */
const naming = addresses.filter(
  ({ body, operation }) => body.includes(nobodys) && declarationOf(operation).partner === undefined,
);

async function asked(person: Person, { path, body }: { path: string; body: string }, id: string): Promise<string> {
  const { query } = JSON.parse(body.replaceAll(nobodys, `"${id}\\"`)) as { query: string };
  const response = await person.post(path, { query });
  return codeIn(await response.text());
}

test('what is another insurer’s is answered as what does not exist, at every address that names something', async () => {
  const { word, number: _number, ...ids } = another.marks;
  expect(naming.length).toBeGreaterThan(40);
  const differing: string[] = [];
  let compared = 0;
  for (const person of people) {
    for (const address of naming) {
      const nothing = await asked(person, address, randomUUID());
      const noWord = await asked(person, address, `${word}-none`);
      for (const [what, id] of Object.entries({ ...ids, word })) {
        const code = await asked(person, address, id);
        compared += 1;
        const expected = what === 'word' ? noWord : nothing;
        if (code !== expected || code === 'OK' || code === 'INTERNAL_SERVER_ERROR')
          differing.push(`${address.name} of another's ${what}: ${code}, of nobody's: ${expected}`);
      }
    }
  }
  expect(compared).toBeGreaterThan(800);
  expect(differing).toEqual([]);
}, 60_000);
