import { RegistrationBook, type BookVerdict, type TakenRow } from '../../src/domain/registration-book';
import type { Registration } from '../../src/domain/registration-row';

let ids = 0;

const aRegistration = (given: Partial<Registration> = {}): Registration => ({
  ...{ eligibilityId: 'E1', symbol: '10', number: '1', cardBranch: '00', kind: 'INSURED', relationshipCode: null },
  ...{
    enrolmentKind: 'GENERAL',
    nameKanji: '架空　太郎',
    nameKana: 'カクウ　タロウ',
    birthDate: '1980-04-01',
    sex: 'MALE',
  },
  ...{ postalCode: null, address: '旧', municipalityCode: null, myNumber: null, myNumberMissingReason: '1' },
  ...{ eligibilityStart: '2024-04-01', eligibilityEnd: null, eligibilityEndReason: null, notifiedOn: '2024-04-03' },
  ...given,
});

/** A row; `numberKey` stands for its My Number, in place of a missing reason. */
function aRow({ numberKey = null, ...given }: Partial<Registration> & { numberKey?: string | null } = {}): TakenRow {
  ids += 1;
  const reason = numberKey === null ? {} : { myNumberMissingReason: null };
  return {
    registration: aRegistration({ ...reason, ...given }),
    numberKey,
    newPersonId: `person ${ids}`,
    newPeriodId: `period ${ids}`,
  };
}

function effectsOf(verdict: BookVerdict) {
  if (!verdict.ok) throw new Error(`refused: ${verdict.code}`);
  return verdict.effects;
}

/** A book in which these rows were stored before. */
function bookWith(...rows: TakenRow[]): RegistrationBook {
  const before = new RegistrationBook();
  const book = new RegistrationBook();
  const persons = new Map<string, { person: ReturnType<typeof effectsOf>['person']; ids: string[] }>();
  for (const row of rows) {
    const { person } = effectsOf(before.take(row));
    const known = persons.get(person.id) ?? { person, ids: [] };
    persons.set(person.id, { person, ids: [...known.ids, row.registration.eligibilityId] });
  }
  for (const { person, ids: eligibilityIds } of persons.values()) book.enter(person, eligibilityIds);
  return book;
}

const refused = (code: string) => ({ ok: false, code });
const other = { eligibilityId: 'E2', number: '2', nameKana: 'ベツノ　ヒト', birthDate: '1990-01-01' };

test('a person whom nobody knows is registered with a period', () => {
  expect(effectsOf(new RegistrationBook().take(aRow()))).toMatchObject({
    isNewPerson: true,
    isNewEligibilityId: true,
    period: 'NEW',
    myNumber: 'NONE',
  });
});

test('a row equal to what is stored is good and changes nothing', () => {
  const effects = effectsOf(bookWith(aRow()).take(aRow()));
  expect(effects).toMatchObject({
    isNewPerson: false,
    isNewEligibilityId: false,
    period: 'UNCHANGED',
    particulars: 'SAME',
    missingReasonChanged: false,
  });
});

test('a person is met by the My Number when kana, birth date and sex agree, and keeps the identity', () => {
  const stored = aRow({ numberKey: 'n', eligibilityEnd: '2024-10-01', eligibilityEndReason: '03' });
  const back = aRow({ numberKey: 'n', eligibilityId: 'E9', nameKana: 'ｶｸｳ ﾀﾛｳ', eligibilityStart: '2025-04-01' });
  expect(effectsOf(bookWith(stored).take(back))).toMatchObject({
    isNewPerson: false,
    isNewEligibilityId: true,
    period: 'NEW',
  });
});

test.each([
  ['MY_NUMBER_OR_REASON_REQUIRED', aRow({ myNumberMissingReason: null, eligibilityId: 'E3', number: '3' })],
  ['PERSON_AMBIGUOUS', aRow({ numberKey: 'n2', nameKana: 'ベツノ　ヒト', birthDate: '1990-01-01' })],
  ['PERSON_DIFFERS', aRow({ birthDate: '1980-04-02' })],
  ['PERSON_DIFFERS', aRow({ sex: 'FEMALE' })],
  ['MY_NUMBER_LINKED_TO_ANOTHER', aRow({ numberKey: 'n2' })],
  ['MY_NUMBER_LINKED_TO_ANOTHER', aRow({ numberKey: 'n2', eligibilityId: 'E3', number: '3' })],
  ['PERIOD_OVERLAPS', aRow({ eligibilityStart: '2024-05-01' })],
  ['CARD_BRANCH_TAKEN', aRow({ eligibilityId: 'E3', number: '２', nameKana: 'ダレカ' })],
])('%s: what is stored refuses the row', (code, row) => {
  const book = bookWith(aRow(), aRow({ ...other, numberKey: 'n2' }));
  expect(book.take(row)).toEqual(refused(code));
});

test('a person with a My Number needs neither number nor reason again', () => {
  const book = bookWith(aRow({ numberKey: 'n' }));
  expect(book.take(aRow({ myNumberMissingReason: null }))).toMatchObject({ ok: true });
});

test('a loss is a correction of the period that began the same day', () => {
  const stored = aRow();
  const effects = effectsOf(
    bookWith(stored).take(aRow({ eligibilityEnd: '2025-04-01', eligibilityEndReason: '01', notifiedOn: '2025-04-02' })),
  );
  expect(effects).toMatchObject({ period: 'CORRECTION', supersedes: stored.newPeriodId, endsPeriod: true });
});

test('the day eligibility ends is free for the next period and the next holder of the card', () => {
  const book = bookWith(aRow({ eligibilityEnd: '2025-04-01', eligibilityEndReason: '03' }));
  expect(book.take(aRow({ eligibilityStart: '2025-04-01' }))).toMatchObject({ ok: true });
  const heir = bookWith(aRow({ eligibilityEnd: '2025-04-01', eligibilityEndReason: '03' }));
  expect(heir.take(aRow({ ...other, number: '1', eligibilityStart: '2025-04-01' }))).toMatchObject({ ok: true });
});

test('a period that ends on its first day is kept and stands in nobody’s way', () => {
  const book = bookWith(aRow());
  const never = aRow({ eligibilityStart: '2024-08-01', eligibilityEnd: '2024-08-01', eligibilityEndReason: '99' });
  expect(effectsOf(book.take(never))).toMatchObject({ period: 'NEW' });
});

test('rows are taken in file order: of two that collide the later is refused, and leaves no trace', () => {
  const book = new RegistrationBook();
  expect(book.take(aRow())).toMatchObject({ ok: true });
  expect(book.take(aRow({ ...other, number: '1' }))).toEqual(refused('CARD_BRANCH_TAKEN'));
  expect(effectsOf(book.take(aRow(other)))).toMatchObject({ isNewPerson: true, isNewEligibilityId: true });
});

test('a card given up by an earlier row is free for a later one', () => {
  const book = bookWith(aRow());
  expect(book.take(aRow({ number: '7' }))).toMatchObject({ ok: true });
  expect(book.take(aRow({ ...other, number: '1' }))).toMatchObject({ ok: true });
});

test('a My Number that two rows of a file share is left to the end of the file', () => {
  const book = new RegistrationBook();
  expect(book.take(aRow({ numberKey: 'n' }))).toMatchObject({ ok: true });
  expect(book.take(aRow({ ...other, numberKey: 'n' }))).toMatchObject({ ok: true });
});

test('another My Number of a person who has one is a change, and the old one is free', () => {
  const book = bookWith(aRow({ numberKey: 'old' }));
  expect(effectsOf(book.take(aRow({ numberKey: 'new' }))).myNumber).toBe('CHANGED');
  expect(book.take(aRow({ ...other, numberKey: 'old' }))).toMatchObject({ ok: true });
});

test.each([
  ['CURRENT', '2024-05-01', '新'],
  ['CURRENT', '2024-04-03', '新'],
  ['PAST', '2024-04-02', '古'],
  ['SAME', '2024-04-02', '旧'],
])('the address of the latest filing is the current one: %s', (particulars, notifiedOn, address) => {
  expect(effectsOf(bookWith(aRow()).take(aRow({ notifiedOn, address })))).toMatchObject({ particulars });
});
