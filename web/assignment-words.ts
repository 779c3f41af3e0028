import type { Affair, PrivilegeLevel } from '../src/domain/privilege-level';
import { affairLabels, privilegeLevelLabels } from '../src/domain/privilege-level';
import { dayInWords } from './ui/day-in-words';
import { western } from './ui/western';

/** An assignment (割当) as it is shown: one that is in force, or one that is being drafted. */
export interface ShownAssignment {
  affairs: readonly Affair[];
  privilegeLevel: PrivilegeLevel;
  operations: readonly { operation: string; label: string; group: string }[];
  procedures: readonly { code: string; name: string }[];
  /** Null: every terminal of the insurer. */
  terminals?: readonly { id: string; name: string }[] | null;
  validFrom: string;
  validUntil?: string | null;
}

/** One of many things given. */
export interface Item {
  key: string;
  text: string;
  group?: string;
}

interface Part {
  label: string;
  items: (assignment: ShownAssignment) => Item[];
}

const single = (text: string): Item[] => [{ key: text, text }];

/** What an assignment consists of, in the order in which it is read. */
export const assignmentParts: Part[] = [
  {
    label: '担当事務分野',
    items: ({ affairs }) => affairs.map((affair) => ({ key: affair, text: affairLabels[affair] })),
  },
  { label: '取扱特権レベル', items: ({ privilegeLevel }) => single(privilegeLevelLabels[privilegeLevel]) },
  {
    label: '業務メニュー',
    items: ({ operations }) =>
      operations.map(({ operation, label, group }) => ({ key: operation, text: label, group })),
  },
  { label: '事務手続', items: ({ procedures }) => procedures.map(({ code, name }) => ({ key: code, text: name })) },
  {
    label: '端末',
    items: ({ terminals }) =>
      terminals ? terminals.map(({ id, name }) => ({ key: id, text: name })) : single('保険者のすべての端末'),
  },
  { label: '割当の始まり', items: ({ validFrom }) => single(dayInWords(validFrom)) },
  { label: '割当の終わり', items: ({ validUntil }) => single(validUntil ? dayInWords(validUntil) : '期限なし') },
];

/** 2026年4月1日〜期限なし */
export const daysInWords = ({ validFrom, validUntil }: { validFrom: string; validUntil?: string | null }): string =>
  `${western(validFrom)}〜${validUntil ? western(validUntil) : '期限なし'}`;

export const isSame = (some: readonly Item[], others: readonly Item[]): boolean =>
  some.length === others.length && some.every(({ key }) => others.some((other) => other.key === key));

/** Nothing but the days differs, or nothing at all. */
export const givesTheSame = (before: ShownAssignment, after: ShownAssignment): boolean =>
  assignmentParts.every(({ items }) => isSame(items(before), items(after)));
