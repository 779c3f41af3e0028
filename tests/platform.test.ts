import { TestPlatform } from './support/platform';

let test_: TestPlatform;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());

test.each([
  ['NONE', 'handling_none', 'handling_none'],
  ['READ', 'handling_read', 'handling_read'],
  ['WRITE', 'handling_read', 'handling_write'],
  ['LINKAGE', 'handling_read', 'handling_linkage'],
] as const)('a query at level %s goes in as %s, a change as %s', async (privilegeLevel, query, change) => {
  const { id } = await test_.newInsurer();
  const claims = { insurerId: id, accountId: null, privilegeLevel, affair: null };
  const whoAmI = { name: undefined, text: 'select current_user::text as name where $1::integer is not null' };
  for (const [readOnly, role] of [
    [true, query],
    [false, change],
  ] as const) {
    const session = await test_.platform.open(claims, { readOnly });
    const [user] = await session.ending(null, () => session.run<{ name: string }>(whoAmI));
    expect(user?.name).toMatch(new RegExp(`_${role}$`));
  }
});
