import { affairLabels, privilegeLevelLabels } from '../../src/domain/privilege-level';
import type { AssignmentOfChangeFragment } from '../api/generated/graphql';
import type { Change } from '../ui/ChangeTable';
import { western } from '../ui/western';

type Assignment = AssignmentOfChangeFragment | null | undefined;

const rows: { label: string; read: (assignment: NonNullable<Assignment>) => string }[] = [
  { label: '担当事務分野', read: ({ affairs }) => affairs.map((affair) => affairLabels[affair]).join('、') },
  { label: '取扱特権レベル', read: ({ privilegeLevel }) => privilegeLevelLabels[privilegeLevel] },
  { label: '操作', read: ({ operations }) => operations.map(({ label }) => label).join('、') },
  { label: '事務手続', read: ({ procedures }) => procedures.map(({ name }) => name).join('、') },
  {
    label: '有効期間',
    read: ({ validFrom, validUntil }) => `${western(validFrom)}〜${validUntil ? western(validUntil) : ''}`,
  },
];

/** What an assignment was, and what it will be. */
export const assignmentOfChangeInWords = (before: Assignment, after: Assignment): Change[] =>
  rows.map(({ label, read }) => ({
    label,
    before: (before && read(before)) || null,
    after: (after && read(after)) || null,
  }));
