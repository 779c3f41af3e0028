import { climbingFaults, contextFaults, theftFaults } from './support/context-attack';
import { asOwner } from './support/database';
import { attackFaults } from './support/tenancy-attack';
import { catalogueFaults } from './support/tenancy-catalogue';

const url = process.env['KAKEHASHI_TEST_URL']!;

test("every table is an insurer's own behind its policy, or known to be shared", async () => {
  expect(await asOwner(url, catalogueFaults)).toEqual([]);
});

test("no login role reads, changes, makes or refers to another insurer's row in any table", async () => {
  expect(await attackFaults(url)).toEqual([]);
}, 60_000);

test('only a context that the server signed for this session, and that is alive, shows an insurer', async () => {
  expect(await contextFaults(url)).toEqual([]);
});

test('a context can neither be seen nor used by another session of the same login role', async () => {
  expect(await theftFaults(url)).toEqual([]);
});

test('no login role becomes another, reaches the signing key or lifts a policy', async () => {
  expect(await climbingFaults(url)).toEqual([]);
});
