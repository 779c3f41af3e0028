import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { dayInJapan, type PlainDate } from '../domain/plain-date';
import type { Sex } from '../domain/registration-row';
import type { InsurerCipher } from '../vault/insurer-cipher';

const linkMyNumbers = statement('link-my-numbers');
const cancelMyNumbers = statement('cancel-my-numbers');
const insertReasonEntries = statement('insert-reason-entries');
const setMyNumberStates = statement('set-my-number-states');

/** What brought a number in (届書コード). */
export type NumberFormCode =
  | 'SCREEN'
  | 'REGISTRATION'
  | 'COLLECTION'
  | 'BULK_UPDATE'
  | 'BULK_CANCEL'
  | 'WITHDRAWAL'
  | 'DOUBT';

/** A My Number, or the reason why there is none, as it was entered for a person. */
export interface NumberEntry {
  kind: 'LINK' | 'CHANGE' | 'CANCEL' | 'REASON';
  subscriberId: string;
  /** Stored in the same call, with its My Number state. */
  subscriberIsNew?: boolean;
  /** LINK and CHANGE. */
  myNumber: string | null;
  /** REASON. */
  missingReason: string | null;
  missingMemo: string | null;
  /** 記号-番号-枝番. */
  symbolNumber: string;
  relationshipCode: string | null;
  name: string;
  birthDate: PlainDate;
  sex: Sex;
}

export interface NumberRecord {
  cipher: InsurerCipher;
  recordedAt: Date;
  importId: string | null;
  formCode: NumberFormCode;
  registeredBy: string | null;
}

/**
 * Writes My Numbers, whether a subscriber has one, and one input result record (個人番号入力結果情報) each. Nothing else
 * writes them but a withdrawal, which moves cipher text. No person twice in one call. The statements are sent together.
 */
export function storeNumbers(
  session: InsurerSession,
  entries: readonly NumberEntry[],
  { cipher, recordedAt, importId, formCode, registeredBy }: NumberRecord,
): Promise<unknown>[] {
  const record = [recordedAt, importId, formCode, registeredBy, dayInJapan(recordedAt)];
  const links = entries.filter(({ kind }) => kind === 'LINK' || kind === 'CHANGE');
  const cancels = entries.filter(({ kind }) => kind === 'CANCEL');
  const reasons = entries.filter(({ kind }) => kind === 'REASON');
  const stated = entries.filter(({ subscriberIsNew }) => !subscriberIsNew);
  const column = <Value>(some: readonly NumberEntry[], of: (entry: NumberEntry) => Value) => some.map(of);
  const written = (some: readonly NumberEntry[]) => entryColumns.map((of) => column(some, of));
  const sent: Promise<unknown>[] = [];
  if (links.length > 0) {
    const sealed = column(links, ({ myNumber, subscriberId }) =>
      cipher.encrypt(myNumber ?? '', { table: 'my_number', row: subscriberId }),
    );
    const indexes = column(links, ({ myNumber }) => cipher.blindIndex(myNumber ?? ''));
    sent.push(session.run(linkMyNumbers, [...written(links), ...record, sealed, indexes, cipher.version]));
  }
  if (cancels.length > 0) sent.push(session.run(cancelMyNumbers, [...written(cancels), ...record]));
  if (reasons.length > 0) {
    const whys = [
      column(reasons, ({ missingReason }) => missingReason),
      column(reasons, ({ missingMemo }) => missingMemo),
    ];
    sent.push(session.run(insertReasonEntries, [...written(reasons), ...record, ...whys]));
  }
  if (stated.length > 0) {
    sent.push(
      session.run(setMyNumberStates, [
        column(stated, ({ subscriberId }) => subscriberId),
        column(stated, ({ myNumber }) => (myNumber === null ? 'MISSING' : 'LINKED')),
        column(stated, ({ missingReason }) => missingReason),
        column(stated, ({ missingMemo }) => missingMemo),
      ]),
    );
  }
  return sent;
}

/** $2 to $8 of the statements that write records. */
const entryColumns: ((entry: NumberEntry) => unknown)[] = [
  ({ subscriberId }) => subscriberId,
  ({ symbolNumber }) => symbolNumber,
  ({ relationshipCode }) => relationshipCode,
  ({ name }) => name,
  ({ birthDate }) => birthDate,
  ({ sex }) => sex,
  ({ kind }) => updateKinds[kind],
];

/** 更新区分: 新規 訂正 取消. */
const updateKinds = { LINK: 'NEW', CHANGE: 'CORRECTION', CANCEL: 'CANCELLATION', REASON: 'NEW' };
