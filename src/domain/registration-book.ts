import { cardKey } from './card-key';
import { nameKey } from './name-kana';
import type { PlainDate } from './plain-date';
import type { MyNumberMissingReason, Registration } from './registration-row';
import type { RowFault } from './row-faults';

/** One believed eligibility period (資格期間), as far as rows are judged by it. */
export type BookPeriod = Pick<
  Registration,
  | 'eligibilityStart'
  | 'eligibilityEnd'
  | 'eligibilityEndReason'
  | 'kind'
  | 'enrolmentKind'
  | 'symbol'
  | 'number'
  | 'cardBranch'
> & { id: string; cardKey: string };

/** Name, address and relationship, and the day of the filing (届出受理年月日) they come from. */
type Particulars = Pick<
  Registration,
  'nameKanji' | 'nameKana' | 'postalCode' | 'address' | 'municipalityCode' | 'relationshipCode' | 'notifiedOn'
>;

export interface BookPerson {
  id: string;
  birthDate: PlainDate;
  sex: Registration['sex'];
  particulars: Particulars;
  /** Stands for the My Number; equal keys, equal numbers. */
  numberKey: string | null;
  missingReason: MyNumberMissingReason | null;
  /** Current beliefs. */
  periods: BookPeriod[];
  /** Known from withdrawn files only. */
  isWithdrawn: boolean;
}

/** A row that passed the rules it can be judged by alone. */
export interface TakenRow {
  registration: Registration;
  numberKey: string | null;
  /** The id a person gets whom nobody knows yet, and the id of a new belief. */
  newPersonId: string;
  newPeriodId: string;
  /** What may come of the My Number, where that is limited: more needs a second person. */
  mayLink?: readonly Effects['myNumber'][];
}

export interface Effects {
  person: BookPerson;
  isNewPerson: boolean;
  isNewEligibilityId: boolean;
  period: 'UNCHANGED' | 'NEW' | 'CORRECTION';
  /** The belief that a correction closes. */
  supersedes: string | null;
  /** A correction or new period that ends what was open. */
  endsPeriod: boolean;
  myNumber: 'NONE' | 'NEW' | 'CHANGED';
  /** CURRENT: the row's become the current ones; PAST: they go to the history; SAME: nothing to write. */
  particulars: 'CURRENT' | 'PAST' | 'SAME';
  missingReasonChanged: boolean;
}

export type BookVerdict = { ok: true; effects: Effects } | { ok: false; code: RowFault };

const noOne = { ok: false } as const;

/**
 * What is known of the persons that some rows are about, and the rules of a registration (資格情報登録) against it. Rows
 * are taken in file order, each on top of the ones before; a refused row leaves no trace.
 */
export class RegistrationBook {
  readonly #byEligibilityId = new Map<string, BookPerson>();
  /** By 資格ID that a withdrawn file had given. */
  readonly #byReleasedId = new Map<string, BookPerson[]>();
  readonly #byNumber = new Map<string, BookPerson>();
  readonly #byCard = new Map<string, Set<BookPerson>>();
  /** Persons whose number was stored before the rows came: a collision inside a file is judged at its end. */
  readonly #storedNumbers = new Set<string>();

  /** Enters a stored person. */
  enter(person: BookPerson, eligibilityIds: readonly string[], releasedIds: readonly string[] = []): void {
    for (const eligibilityId of eligibilityIds) this.#byEligibilityId.set(eligibilityId, person);
    for (const id of releasedIds) this.#byReleasedId.set(id, [...(this.#byReleasedId.get(id) ?? []), person]);
    if (person.numberKey !== null) {
      this.#byNumber.set(person.numberKey, person);
      this.#storedNumbers.add(person.numberKey);
    }
    for (const period of person.periods) this.#holders(period.cardKey).add(person);
  }

  take(row: TakenRow): BookVerdict {
    const { registration, numberKey } = row;
    const byId = this.#byEligibilityId.get(registration.eligibilityId);
    const holder = numberKey === null ? undefined : this.#byNumber.get(numberKey);
    const byNumber = holder !== undefined && isSamePerson(holder, registration) ? holder : undefined;
    // Registered again after a withdrawal, the same person keeps the branch number.
    const returning = () =>
      this.#byReleasedId.get(registration.eligibilityId)?.find((person) => isSamePerson(person, registration));
    const known = byId ?? byNumber ?? returning();

    if (numberKey === null && registration.myNumberMissingReason === null && !known?.numberKey) {
      return { ...noOne, code: 'MY_NUMBER_OR_REASON_REQUIRED' };
    }
    if (byId && byNumber && byId !== byNumber) return { ...noOne, code: 'PERSON_AMBIGUOUS' };
    if (known && (known.birthDate !== registration.birthDate || known.sex !== registration.sex)) {
      return { ...noOne, code: 'PERSON_DIFFERS' };
    }
    if (numberKey !== null && holder !== undefined && holder !== known && this.#storedNumbers.has(numberKey)) {
      return { ...noOne, code: 'MY_NUMBER_LINKED_TO_ANOTHER' };
    }
    if (row.mayLink && !row.mayLink.includes(linkOf(known, numberKey)))
      return { ...noOne, code: 'SECOND_PERSON_REQUIRED' };
    const period = this.#periodOf(row, known);
    if ('code' in period) return { ...noOne, code: period.code };

    const person = known ?? newPerson(row);
    const effects: Effects = {
      person,
      isNewPerson: known === undefined,
      isNewEligibilityId: byId === undefined,
      ...period.effects,
      ...this.#linkNumber(person, row),
      particulars: known === undefined ? 'CURRENT' : takeParticulars(known, registration),
    };
    person.isWithdrawn = false;
    this.#byEligibilityId.set(registration.eligibilityId, person);
    if (period.belief) this.#believe(person, period.belief, period.effects.supersedes);
    return { ok: true, effects };
  }

  /** The period is known by its first day; what is not equal in everything is a correction. */
  #periodOf(
    { registration, newPeriodId }: TakenRow,
    person: BookPerson | undefined,
  ):
    | { code: RowFault }
    | { effects: Pick<Effects, 'period' | 'supersedes' | 'endsPeriod'>; belief: BookPeriod | null } {
    const old = person?.periods.find((period) => period.eligibilityStart === registration.eligibilityStart);
    if (old && isSamePeriod(old, registration)) {
      return { effects: { period: 'UNCHANGED', supersedes: null, endsPeriod: false }, belief: null };
    }
    const belief = beliefFrom(registration, newPeriodId);
    if (person?.periods.some((period) => period !== old && overlap(period, belief))) return { code: 'PERIOD_OVERLAPS' };
    for (const other of this.#byCard.get(belief.cardKey) ?? []) {
      const holds = other.periods.some((period) => period.cardKey === belief.cardKey && overlap(period, belief));
      if (other !== person && holds) return { code: 'CARD_BRANCH_TAKEN' };
    }
    const endsPeriod = old !== undefined && old.eligibilityEnd === null && belief.eligibilityEnd !== null;
    return { effects: { period: old ? 'CORRECTION' : 'NEW', supersedes: old?.id ?? null, endsPeriod }, belief };
  }

  #believe(person: BookPerson, belief: BookPeriod, supersedes: string | null): void {
    person.periods = [...person.periods.filter(({ id }) => id !== supersedes), belief];
    this.#holders(belief.cardKey).add(person);
  }

  #linkNumber(
    person: BookPerson,
    { registration, numberKey }: TakenRow,
  ): Pick<Effects, 'myNumber' | 'missingReasonChanged'> {
    const myNumber = linkOf(person, numberKey);
    if (numberKey === null || myNumber === 'NONE') {
      const missingReasonChanged =
        person.numberKey === null && person.missingReason !== registration.myNumberMissingReason;
      if (missingReasonChanged) person.missingReason = registration.myNumberMissingReason;
      return { myNumber: 'NONE', missingReasonChanged };
    }
    if (person.numberKey !== null) this.#byNumber.delete(person.numberKey);
    if (!this.#byNumber.has(numberKey)) this.#byNumber.set(numberKey, person);
    person.numberKey = numberKey;
    person.missingReason = null;
    return { myNumber, missingReasonChanged: false };
  }

  #holders(key: string): Set<BookPerson> {
    const holders = this.#byCard.get(key) ?? new Set();
    this.#byCard.set(key, holders);
    return holders;
  }
}

/** Nobody's: a person who is not known yet. */
function linkOf(person: BookPerson | undefined, numberKey: string | null): Effects['myNumber'] {
  if (numberKey === null || numberKey === person?.numberKey) return 'NONE';
  return person === undefined || person.numberKey === null ? 'NEW' : 'CHANGED';
}

/** Where 資格ID does not know the person, the My Number does only together with kana, birth date and sex. */
const isSamePerson = (person: BookPerson, { nameKana, birthDate, sex }: Registration): boolean =>
  person.birthDate === birthDate && person.sex === sex && nameKey(person.particulars.nameKana) === nameKey(nameKana);

const isSamePeriod = (period: BookPeriod, row: Registration): boolean =>
  period.eligibilityEnd === row.eligibilityEnd &&
  period.eligibilityEndReason === row.eligibilityEndReason &&
  period.kind === row.kind &&
  period.enrolmentKind === row.enrolmentKind &&
  period.symbol === row.symbol &&
  period.number === row.number &&
  period.cardBranch === row.cardBranch;

/** Half-open: the day eligibility ends is not covered, and a period that ends on its first day covers none. */
function overlap(one: BookPeriod, other: BookPeriod): boolean {
  const isEmpty = (period: BookPeriod) => period.eligibilityStart === period.eligibilityEnd;
  if (isEmpty(one) || isEmpty(other)) return false;
  const startsBeforeEnd = (a: BookPeriod, b: BookPeriod) =>
    b.eligibilityEnd === null || a.eligibilityStart < b.eligibilityEnd;
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
}

function beliefFrom(row: Registration, id: string): BookPeriod {
  const { eligibilityStart, eligibilityEnd, eligibilityEndReason, kind, enrolmentKind, symbol, number, cardBranch } =
    row;
  const key = cardKey(symbol, number, cardBranch);
  return {
    id,
    eligibilityStart,
    eligibilityEnd,
    eligibilityEndReason,
    kind,
    enrolmentKind,
    symbol,
    number,
    cardBranch,
    cardKey: key,
  };
}

function particularsOf(row: Registration): Particulars {
  const { nameKanji, nameKana, postalCode, address, municipalityCode, relationshipCode, notifiedOn } = row;
  return { nameKanji, nameKana, postalCode, address, municipalityCode, relationshipCode, notifiedOn };
}

const newPerson = ({ registration, newPersonId }: TakenRow): BookPerson => ({
  id: newPersonId,
  birthDate: registration.birthDate,
  sex: registration.sex,
  particulars: particularsOf(registration),
  numberKey: null,
  missingReason: registration.myNumberMissingReason,
  periods: [],
  isWithdrawn: false,
});

/** Those of the latest filing are the current ones; of two filings of one day, the later row's. A withdrawn file's count for nothing. */
function takeParticulars(person: BookPerson, row: Registration): Effects['particulars'] {
  const given = particularsOf(row);
  if (person.isWithdrawn) {
    person.particulars = given;
    return 'CURRENT';
  }
  const isSame = (Object.keys(given) as (keyof Particulars)[]).every(
    (key) => key === 'notifiedOn' || given[key] === person.particulars[key],
  );
  if (given.notifiedOn < person.particulars.notifiedOn) return isSame ? 'SAME' : 'PAST';
  if (isSame && given.notifiedOn === person.particulars.notifiedOn) return 'SAME';
  person.particulars = given;
  return 'CURRENT';
}
