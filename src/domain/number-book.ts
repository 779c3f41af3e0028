import type { MyNumberMissingReason } from './registration-row';
import type { RowFault } from './row-faults';

/** Whether a person has a My Number, or why not. */
export interface NumberHolder {
  id: string;
  /** Stands for the My Number; equal keys, equal numbers. */
  numberKey: string | null;
  missingReason: MyNumberMissingReason | null;
  missingMemo: string | null;
}

/** What a row of a file says about the My Number of a known person. */
export interface NumberRow {
  numberKey: string | null;
  missingReason: MyNumberMissingReason | null;
  missingMemo: string | null;
  /** The number is not given but taken away. */
  cancels: boolean;
}

const allEffects = ['LINK', 'CHANGE', 'CANCEL', 'REASON', 'NONE'] as const;
export type NumberEffect = (typeof allEffects)[number];

export type NumberVerdict = { ok: true; effect: NumberEffect } | { ok: false; code: RowFault };

/** Not what was approved. */
const unseen: NumberVerdict = { ok: false, code: 'SECOND_PERSON_REQUIRED' };

/**
 * The rules of files about nothing but My Numbers (個人番号収集, 一括更新, 一括取消) against what is stored. Rows are taken
 * in file order, each on top of the ones before.
 */
export class NumberBook {
  readonly #persons = new Map<string, NumberHolder>();
  /** As stored before the rows came: a collision inside a file is judged at its end. */
  readonly #holders = new Map<string, string>();

  /** Enters a stored person. */
  enter(person: NumberHolder): void {
    this.#persons.set(person.id, { ...person });
  }

  /** Enters whose a number is. */
  hold(numberKey: string, personId: string): void {
    this.#holders.set(numberKey, personId);
  }

  isOfAnother(numberKey: string, personId: string): boolean {
    const holder = this.#holders.get(numberKey);
    return holder !== undefined && holder !== personId;
  }

  /** `mayDo`: what may come of the row; more needs a second person. */
  take(personId: string, row: NumberRow, mayDo: readonly NumberEffect[] = allEffects): NumberVerdict {
    const person = this.#persons.get(personId);
    if (person === undefined) throw new Error('a row about a person who was not entered');
    if (row.cancels) return mayDo.includes('CANCEL') ? this.#cancel(person, row) : unseen;
    if (row.numberKey === null) return { ok: true, effect: this.#explain(person, row) };
    return this.#link(person, row.numberKey, mayDo);
  }

  #link(person: NumberHolder, numberKey: string, mayDo: readonly NumberEffect[]): NumberVerdict {
    if (this.isOfAnother(numberKey, person.id)) return { ok: false, code: 'MY_NUMBER_LINKED_TO_ANOTHER' };
    if (person.numberKey === numberKey) return { ok: true, effect: 'NONE' };
    const effect = person.numberKey === null ? 'LINK' : 'CHANGE';
    if (!mayDo.includes(effect)) return unseen;
    Object.assign(person, { numberKey, missingReason: null, missingMemo: null });
    return { ok: true, effect };
  }

  /** A person with a number keeps it. */
  #explain(person: NumberHolder, { missingReason, missingMemo }: NumberRow): NumberEffect {
    if (person.numberKey !== null) return 'NONE';
    if (person.missingReason === missingReason && person.missingMemo === missingMemo) return 'NONE';
    Object.assign(person, { missingReason, missingMemo });
    return 'REASON';
  }

  /** The number must be given as a guard against cancelling another person's. */
  #cancel(person: NumberHolder, { numberKey }: NumberRow): NumberVerdict {
    if (numberKey === null || person.numberKey !== numberKey)
      return { ok: false, code: 'MY_NUMBER_NOT_THE_LINKED_ONE' };
    Object.assign(person, { numberKey: null, missingReason: null, missingMemo: null });
    return { ok: true, effect: 'CANCEL' };
  }
}
