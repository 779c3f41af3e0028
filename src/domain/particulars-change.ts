import type { PlainDate } from './plain-date';
import type { Registration } from './registration-row';
import { futureFault, judgeTyped, type TypedFault } from './typed-row';

const particularsFields = [
  ...(['nameKanji', 'nameKana', 'postalCode', 'address'] as const),
  ...(['municipalityCode', 'relationshipCode'] as const),
];
type Field = (typeof particularsFields)[number];

/** Name, address and relationship as filed on a day (届出受理年月日), holding from another (異動年月日; null: the same). */
export interface ParticularsVersion extends Pick<Registration, Field> {
  notifiedOn: PlainDate;
  changedOn: PlainDate | null;
  recordedAt: Date;
  isCurrent: boolean;
}

/** What is left out stays as it was; an empty text empties. */
export type ParticularsFiling = { [field in Field]?: string | null } & { changedOn: PlainDate; notifiedOn: PlainDate };

export type ParticularsVerdict =
  | { ok: true; effect: 'CURRENT' | 'PAST' | 'SAME'; particulars: Omit<ParticularsVersion, 'recordedAt' | 'isCurrent'> }
  | { ok: false; fault: TypedFault };

/**
 * The latest filing's are the current ones. An older one that comes late changes what was known by its day, and goes to
 * the history only.
 */
export function changedParticulars(
  versions: readonly ParticularsVersion[],
  filing: ParticularsFiling,
  { newest, today }: { newest: Pick<Registration, 'kind' | 'enrolmentKind'> | undefined; today: PlainDate },
): ParticularsVerdict {
  const given = Object.fromEntries(
    particularsFields.flatMap((field) => (typeof filing[field] === 'string' ? [[field, filing[field]]] : [])),
  ) as Partial<Pick<Registration, Field>>;
  // Who is a dependant has a relationship; asked only where it is typed.
  const person = given.relationshipCode === undefined ? {} : newest;
  const row = judgeTyped({ ...given, ...person }, today);
  if (!row.ok) return row;
  const { changedOn, notifiedOn } = filing;
  // What is current is shown at once, so it cannot begin tomorrow.
  if (changedOn > today) return { ok: false, fault: futureFault('changedOn', '異動年月日') };
  if (notifiedOn > today) return { ok: false, fault: futureFault('notifiedOn', '届出受理年月日') };

  const base = knownOn(notifiedOn, versions);
  const taken = (field: Field) => (given[field] === undefined ? base[field] : row.registration[field]);
  const particulars = {
    nameKanji: taken('nameKanji') ?? base.nameKanji,
    nameKana: taken('nameKana') ?? base.nameKana,
    postalCode: taken('postalCode'),
    address: taken('address'),
    municipalityCode: taken('municipalityCode'),
    relationshipCode: taken('relationshipCode'),
    notifiedOn,
    changedOn,
  };
  if (!base.isCurrent) return { ok: true, effect: 'PAST', particulars };
  const isSame =
    notifiedOn === base.notifiedOn &&
    changedOn === (base.changedOn ?? base.notifiedOn) &&
    particularsFields.every((field) => particulars[field] === base[field]);
  return { ok: true, effect: isSame ? 'SAME' : 'CURRENT', particulars };
}

/** The version that was the latest filed on a day, or the first one there is. */
function knownOn(day: PlainDate, versions: readonly ParticularsVersion[]): ParticularsVersion {
  const current = versions.find(({ isCurrent }) => isCurrent)!;
  if (current.notifiedOn <= day) return current;
  const later = (one: ParticularsVersion, other: ParticularsVersion) =>
    one.notifiedOn > other.notifiedOn || (one.notifiedOn === other.notifiedOn && one.recordedAt > other.recordedAt);
  const past = versions.filter(({ isCurrent }) => !isCurrent);
  const before = past.filter(({ notifiedOn }) => notifiedOn <= day);
  if (before.length > 0) return before.reduce((best, version) => (later(version, best) ? version : best));
  return past.reduce((first, version) => (later(first, version) ? version : first), { ...current, isCurrent: false });
}
