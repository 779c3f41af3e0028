import { createDemo, demoPassword } from '../src/demo';
import { asOwner, cloneDatabase } from './support/database';
import { Person } from './support/person';
import { TestPlatform } from './support/platform';

test('the demo is made once, mostly registered in time, and its people may do what a later version brings', async () => {
  const database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_demo_${process.pid}`);
  const test_ = await TestPlatform.start({
    databaseUrl: database.url,
    now: () => new Date('2026-11-20T09:00:00+09:00'),
  });
  try {
    expect(await createDemo(test_.platform, { wanted: false })).toBe(false);
    expect(await createDemo(test_.platform, { wanted: true })).toBe(true);
    await asOwner(database.url, (owner) =>
      owner.query(`delete from isolated.granted_operation where operation in ('endEligibility', 'viewDeadlines')`),
    );
    expect(await createDemo(test_.platform, { wanted: true })).toBe(true);
    const clerk = new Person(test_.url, 'a-write', null);
    await clerk.signIn(demoPassword);
    const { me } = await clerk.get<{ me: { menu: { operation: string }[] } }>('{ me { menu { operation } } }');
    expect(me.menu.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['endEligibility', 'viewDeadlines', 'viewSubscriber']),
    );
    const { deadlineCounts: counts } = await clerk.get<{
      deadlineCounts: { due: number; overdue: number; doneLate: number };
    }>('{ deadlineCounts { due overdue doneLate } }');
    expect(counts).toEqual({ due: 0, overdue: 0, doneLate: expect.any(Number) });
    expect(counts.doneLate).toBeGreaterThan(0);
    expect(counts.doneLate).toBeLessThan(100);
  } finally {
    await test_.close();
    await database.drop();
  }
});
