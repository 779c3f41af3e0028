import type { DatedAssignment } from '../../src/domain/assignment';
import { unusedOf, type Uses } from '../../src/domain/unused-rights';

const assignment: DatedAssignment = {
  ...{ id: 'duty', affairs: ['ELIGIBILITY'], privilegeLevel: 'READ', operations: ['viewSubscriber'], procedures: [] },
  ...{ terminals: null, validFrom: '2026-01-01', validUntil: null, inForceSince: new Date('2026-01-01T00:00:00Z') },
};
// In Japan the 1st of June began an hour ago; thirty days before it the 2nd of May did.
const now = new Date('2026-05-31T16:00:00Z');
const unused = (uses: Partial<Uses>) =>
  unusedOf(
    assignment,
    { lastSignedInAt: null, since: assignment.inForceSince, lastUsedOn: new Map(), ...uses },
    { days: 30, now },
  );

test('a right that was last used before the first day in Japan of the time asked for is unused [S1-3.3-35]', () => {
  const lastSignedInAt = now;
  const used = (on: string) => unused({ lastSignedInAt, lastUsedOn: new Map([['viewSubscriber', on]]) });
  expect(used('2026-05-02')).toBeNull();
  expect(used('2026-05-01')?.operations).toEqual([{ operation: 'viewSubscriber', lastUsedOn: '2026-05-01' }]);
});

test('an ID that nobody ever signed in with is unused once it has been there for so long [S1-3.3-35]', () => {
  expect(unused({})?.isIdUnused).toBe(true);
  expect(unused({ since: new Date('2026-05-20T00:00:00Z') })?.isIdUnused).toBe(false);
  expect(unused({ lastSignedInAt: new Date('2026-05-20T00:00:00Z') })?.isIdUnused).toBe(false);
});
