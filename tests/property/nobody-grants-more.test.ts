import type { Rights } from '../../src/domain/assignment';
import { addDays, startInJapan } from '../../src/domain/plain-date';
import { privilegeLevels } from '../../src/domain/privilege-level';
import { managersRights, nextEvent, randomFrom, type Words } from '../support/ledger-events';
import { World, type Event, type ModelAccount } from '../support/ledger-model';

const words: Words = { operations: ['search', 'view', 'register'], managing: ['decide'], procedures: ['JT1', 'JT2'] };
const known = {
  ...{ operations: [...words.operations, ...words.managing], grantable: words.operations },
  ...{ procedures: words.procedures, terminals: [] },
};

const sequences = 100_000;
const events = 8;
/** Nothing is drafted to begin later. */
const daysAhead = [0, 1, 2];

const everything: Rights = {
  affairs: ['ELIGIBILITY', 'BENEFIT', 'COLLECTION'],
  privilegeLevel: 'LINKAGE',
  operations: known.operations,
  procedures: known.procedures,
  terminals: null,
};

/** Said here once more, in other words than domain/assignment.ts. */
const isWithin = (part: Rights, whole: Rights): boolean =>
  privilegeLevels.indexOf(part.privilegeLevel) <= privilegeLevels.indexOf(whole.privilegeLevel) &&
  (['affairs', 'operations', 'procedures'] as const).every(
    (each) => new Set<string>([...part[each], ...whole[each]]).size === whole[each].length,
  );

/** Everything that a world must never show; the sentence that says which. */
function wrongWith(world: World, held: Map<ModelAccount, Rights>, confirmed: Map<string, Rights>): string | null {
  for (const { draftedBy, decidedBy, decision, account, given } of world.changes) {
    if (decision !== 'CONFIRMED') continue;
    if (decidedBy === draftedBy || decidedBy === account) return 'somebody confirmed the own';
    if (decidedBy!.insurer !== account.insurer || draftedBy.insurer !== account.insurer) return 'an outsider acted';
    if (decidedBy!.kind !== 'MANAGER' || draftedBy.kind !== 'MANAGER') return 'somebody other than a manager acted';
    if (given !== null && !confirmed.has(given.id)) confirmed.set(given.id, held.get(decidedBy!)!);
  }
  const days = daysAhead.map((ahead) => addDays(world.today, ahead));
  for (const account of world.accounts.slice(5)) {
    for (const day of days) {
      const rights = world.rightsOn(day, account);
      if (rights === null) continue;
      if (!account.isConfirmed) return 'an ID that nobody confirmed has rights';
      if (!isWithin(rights, confirmed.get(rights.id)!)) return 'somebody holds more than their confirmer held';
    }
  }
  return null;
}

test(`in ${sequences.toLocaleString('en')} random sequences nobody holds more than who confirmed it, acts outside the own insurer or confirms the own [S1-3.3-08] [S1-3.3-34]`, () => {
  const outcomes = new Map<string, number>();
  for (let seed = 1; seed <= sequences; seed += 1) {
    const random = randomFrom(seed);
    const world = new World(startInJapan('2026-04-01'), known, everything);
    const held = new Map<ModelAccount, Rights>(world.accounts.map((account) => [account, everything]));
    const confirmed = new Map<string, Rights>();
    const done: Event[] = [];
    for (const manager of [0, 1, 2]) give(manager, managersRights(random, words));
    for (let count = 0; count < events; count += 1) {
      const event = nextEvent(random, words, { accounts: world.accounts.length, changes: world.changes.length });
      if (event.act === 'grant') give(event.to, event.rights);
      else {
        const outcome = world.apply(event);
        done.push(event);
        if (outcome !== null) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        // Nothing else puts anything in force.
        const wrong = event.act === 'confirm' && outcome === 'OK' ? wrongWith(world, held, confirmed) : null;
        if (wrong !== null) throw new Error(`seed ${seed}: ${wrong}, after ${JSON.stringify(done)}`);
      }
    }

    function give(to: number, rights: Rights): void {
      done.push({ act: 'grant', to, rights });
      world.apply({ act: 'grant', to, rights });
      held.set(world.accounts[to]!, rights);
    }
  }
  // Every refusal comes up, and enough is put in force to say something.
  for (const code of [
    ...['NOT_PERMITTED', 'NOT_FOUND', 'OWN_DRAFT', 'GRANTS_EXCEED_OWN', 'CHANGE_NOT_OPEN', 'CHANGE_WAITS_ALREADY'],
    ...['ACCOUNT_STATE', 'BAD_USER_INPUT'],
  ])
    expect([code, (outcomes.get(code) ?? 0) > 50]).toEqual([code, true]);
  expect(outcomes.get('OK')).toBeGreaterThan(100_000);
}, 180_000);
