import { whyNotWithdrawn, type WithdrawableImport } from '../../src/domain/withdrawal';

const applied: WithdrawableImport = {
  ...{ kind: 'REGISTRATION', state: 'APPLIED', uploadedById: 'uploader', withdrawnAt: null },
  endedAt: new Date('2026-11-01T00:00:00Z'),
};
const second = { accountId: 'second', now: new Date('2026-11-30T23:59:59Z') };

test.each<[string, Partial<WithdrawableImport>, Partial<typeof second>, string | null]>([
  ['an applied file', {}, {}, null],
  ['a collection file', { kind: 'COLLECTION' }, {}, null],
  ['the own file', {}, { accountId: 'uploader' }, 'OWN_UPLOAD'],
  ['one that waits', { state: 'AWAITING_APPROVAL', endedAt: null }, {}, 'FILE_IMPORT_NOT_APPLIED'],
  ['one that was sent back', { state: 'REFUSED' }, {}, 'FILE_IMPORT_NOT_APPLIED'],
  ['one that is withdrawn already', { withdrawnAt: second.now }, {}, 'FILE_IMPORT_NOT_APPLIED'],
  ['a bulk cancel', { kind: 'BULK_CANCEL' }, {}, 'FILE_IMPORT_NOT_WITHDRAWABLE'],
  ['one applied thirty days ago', {}, { now: new Date('2026-12-01T00:00:00Z') }, 'FILE_IMPORT_NOT_WITHDRAWABLE'],
])('%s', (_what, given, who, why) => {
  expect(whyNotWithdrawn({ ...applied, ...given }, { ...second, ...who })).toBe(why);
});
