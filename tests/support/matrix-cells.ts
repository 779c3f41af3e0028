import { declarationOf, type Operation } from '../../src/auth/operations';
import type { PrivilegeLevel } from '../../src/domain/privilege-level';
import type { RefusalCode } from '../../src/domain/refusals';

// All there is to a permission, and what has to come of it: told a second time, from the declarations alone.

const dimensions = {
  kind: ['GENERAL', 'MANAGER', 'OPERATOR'],
  /** Of the ID, which may also be stopped. */
  day: ['BEFORE', 'WITHIN', 'AFTER', 'SUSPENDED'],
  restriction: ['NONE', 'SESSION_LOCKED', 'PASSWORD_EXPIRED', 'SECOND_FACTOR_REQUIRED'],
  /** At which terminal; the last is the insurer's own, but not one of the duty's. */
  place: ['INTEGRATED', 'CORE', 'CLAIM_ONLINE', 'OPERATOR', 'ANOTHER_INSURERS', 'UNKNOWN', 'NOT_ASSIGNED'],
  /** Whether the duty holds the operation, and holds itself. */
  grant: ['HELD', 'NOT_HELD', 'NOT_YET', 'NO_LONGER', 'LEFT', 'NOT_CONFIRMED'],
  level: ['NONE', 'READ', 'WRITE', 'LINKAGE'],
  handling: ['ON', 'OFF'],
  fresh: ['FRESH', 'NOT_FRESH'],
} as const;

type Dimension = keyof typeof dimensions;
type Circumstances = { [Name in Dimension]: (typeof dimensions)[Name][number] };

export interface Address {
  name: string;
  operation: Operation;
}

export interface Cell extends Circumstances {
  address: Address;
}

type Outcome = RefusalCode | 'ALLOWED';

export function* allCells(addresses: Address[]): Generator<Cell> {
  const all = combinations(Object.keys(dimensions) as Dimension[]).map((each) => each as Circumstances);
  const possible = all.filter((each) => (each.kind === 'OPERATOR' ? isOfOperator(each) : isOfStaff(each)));
  for (const address of addresses) for (const each of possible) yield { address, ...each };
}

function combinations([name, ...others]: Dimension[]): Partial<Circumstances>[] {
  if (name === undefined) return [{}];
  const rests = combinations(others);
  return dimensions[name].flatMap((value) => rests.map((rest) => ({ [name]: value, ...rest })));
}

/** The operator has no ID of an insurer, and so neither duty nor level. */
const isOfOperator = ({ day, grant, level, handling, place }: Circumstances): boolean =>
  day === 'WITHIN' && grant === 'HELD' && level === 'NONE' && handling === 'OFF' && place !== 'NOT_ASSIGNED';

/** Of an ID that is not valid nobody is told what else is wrong. */
const isOfStaff = ({ day, restriction }: Circumstances): boolean => day === 'WITHIN' || restriction === 'NONE';

/** The outcome, and the circumstances that were looked at until it was clear: cells that share them share the reason. */
interface Expected {
  outcome: Outcome;
  because: string;
}

const order: readonly PrivilegeLevel[] = ['NONE', 'READ', 'WRITE', 'LINKAGE'];

function expectedOf(cell: Cell): Expected {
  let because = cell.address.name;
  const look = (name: Dimension): string => {
    because += ` ${cell[name]}`;
    return cell[name];
  };
  return { outcome: outcomeOf(cell, look), because };
}

function outcomeOf(cell: Cell, look: (name: Dimension) => string): Outcome {
  const declared = declarationOf(cell.address.operation);
  const isOperator = look('kind') === 'OPERATOR';
  if (look('day') !== 'WITHIN') return 'SIGNED_OUT';
  if (declared.partner !== undefined) return 'NOT_PERMITTED';
  const restriction = look('restriction');
  if (restriction === 'SESSION_LOCKED' && cell.address.operation !== 'viewOwnAccount') return restriction;
  if (restriction !== 'NONE' && !declared.always) return restriction as RefusalCode;
  const place = look('place');
  if (declared.everybody) {
    // Nothing of an insurer waits for the operator.
    return isOperator && cell.address.operation === 'viewInbox' ? 'NOT_PERMITTED' : 'ALLOWED';
  }
  // A duty that is not in force names no terminals.
  const isBound = place === 'NOT_ASSIGNED' && ['HELD', 'NOT_HELD'].includes(look('grant'));
  if (isBound || !placesOf(cell).includes(place)) return 'TERMINAL_NOT_PERMITTED';
  if (isOperator !== (declared.operator === true)) return 'NOT_PERMITTED';
  if (!isOperator) {
    if (declared.manager && cell.kind !== 'MANAGER') return 'NOT_PERMITTED';
    if (look('grant') !== 'HELD') return 'NOT_PERMITTED';
    if (order.indexOf(look('level') as PrivilegeLevel) < order.indexOf(declared.atLeast)) return 'PRIVILEGE_LEVEL';
    if (declared.handling && look('handling') === 'OFF') return 'MY_NUMBER_HANDLING_OFF';
  }
  return declared.fresh && look('fresh') === 'NOT_FRESH' ? 'REAUTHENTICATION_REQUIRED' : 'ALLOWED';
}

/** Where the operation may be used, of all places: unless it is said, where the insurer's staff works. */
function placesOf({ address, kind }: Cell): readonly string[] {
  const { operator, terminals = ['INTEGRATED', 'CORE'] } = declarationOf(address.operation);
  if (operator) return kind === 'OPERATOR' ? ['OPERATOR'] : [];
  if (kind === 'OPERATOR') return [];
  return terminals.includes('INTEGRATED') ? [...terminals, 'NOT_ASSIGNED'] : terminals;
}

/** With these nothing stands in the way, of whoever is no operator. */
const best: Partial<Circumstances> = { grant: 'HELD', level: 'LINKAGE', handling: 'ON', fresh: 'FRESH' };
const told = Object.keys(best) as (keyof typeof best)[];
const obstaclesOf = (cell: Cell): number => told.filter((name) => cell[name] !== best[name]).length;

export interface Drawn {
  cell: Cell;
  outcome: Outcome;
}

/**
 * One cell of each reason: that in which nothing else stands in the way, so that the reason alone has to be enough; and
 * of one in four any of them, drawn at random, since reasons come in an order.
 */
export function drawn(cells: Iterable<Cell>): { asked: Drawn[]; total: number } {
  const byReason = new Map<string, { outcome: Outcome; plainest: Cell; any: Cell; among: number }>();
  let total = 0;
  for (const cell of cells) {
    total += 1;
    const { outcome, because } = expectedOf(cell);
    const known = byReason.get(because);
    if (known === undefined) byReason.set(because, { outcome, plainest: cell, any: cell, among: 1 });
    else {
      if (Math.random() * (known.among += 1) < 1) known.any = cell;
      if (obstaclesOf(cell) < obstaclesOf(known.plainest)) known.plainest = cell;
    }
  }
  const asked = [...byReason.values()].map(({ outcome, plainest, any }) => ({
    cell: Math.random() < 0.25 ? any : plainest,
    outcome,
  }));
  return { asked, total };
}
