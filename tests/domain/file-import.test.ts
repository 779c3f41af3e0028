import {
  endsMany,
  fileImportMoves,
  fileImportStates,
  needsApproval,
  type ImportPreview,
} from '../../src/domain/file-import';

const preview = (given: Partial<ImportPreview>): ImportPreview => ({
  ...{
    newPersons: 0,
    newPeriods: 0,
    corrections: 0,
    unchanged: 0,
    newMyNumbers: 0,
    changedMyNumbers: 0,
    cancelledMyNumbers: 0,
    missingReasons: 0,
    collectLater: 0,
    endedPeriods: 0,
    currentPeriods: 0,
  },
  ...given,
});

test('every state but the first can be reached', () => {
  const targets = Object.values(fileImportMoves).flat() as string[];
  const reached = fileImportStates.filter((state) => targets.includes(state));
  expect(reached).toEqual(fileImportStates.filter((state) => state !== 'RECEIVING'));
});

test('a file that links, changes or cancels a My Number needs a second person', () => {
  expect(needsApproval(preview({ newPersons: 9, missingReasons: 9, collectLater: 9 }))).toBe(false);
  expect(needsApproval(preview({ newMyNumbers: 1 }))).toBe(true);
  expect(needsApproval(preview({ changedMyNumbers: 1 }))).toBe(true);
  expect(needsApproval(preview({ cancelledMyNumbers: 1 }))).toBe(true);
});

test('ending more than one in a hundred of the current periods is worth a warning', () => {
  expect(endsMany(preview({ endedPeriods: 10, currentPeriods: 1000 }))).toBe(false);
  expect(endsMany(preview({ endedPeriods: 11, currentPeriods: 1000 }))).toBe(true);
});
