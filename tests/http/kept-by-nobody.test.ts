import { TestPlatform } from '../support/platform';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await TestPlatform.start({ partnerPort: true });
});
afterAll(() => platform.close());

test('no answer is kept by anybody on the way: of clerks and of core systems, refused ones as well', async () => {
  const insurer = await platform.newInsurer();
  const [clerk, core] = [await insurer.person({ level: 'READ' }), await insurer.coreSystem()];
  const asked = ['{ subscribers { edges { cursor } } }', '{ nothing }', '{'];
  for (const sender of [clerk, core]) {
    for (const query of asked) {
      const answer = await sender.post('/graphql', { query });
      expect([query, answer.headers.get('cache-control')]).toEqual([query, 'no-store']);
    }
  }
});
