import * as fc from 'fast-check';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { selectionOf } from '../support/probes';
import { bytesOf, nobodysLike } from './names';
import { rootFieldsOf, rowKinds, type Kind, type Place } from './naming';
import type { Asked } from './sending';
import { recordOf, resolved, withAt, type Named } from './values';
import { makes, type Asker, type FuzzWorld } from './world';

/** One question asked twice: with what is another insurer's in the place, and with what is nobody's. */
export interface Pair {
  place: Place;
  asker: Asker;
  /** The asker may do it: past the guard. */
  isAble: boolean;
  foreign: Question;
  unknown: Question;
  foreignFirst: boolean;
}

export interface Question {
  asked: Asked;
  /** What of it may come back in the answer, or be kept in the log. */
  given: string[];
}

interface Drawn {
  place: Place;
  variables: Record<string, unknown>;
  whom: number;
  at: number;
  otherKind: number;
  foreignFirst: boolean;
}

/** What can be asked of a file besides. */
const ofFiles = [{ scope: 'all' }, { scope: 'all', encoding: 'cp932' }];

const mostTries = 80;

/** Draws pairs, the same for the same seed. */
export class Pairs {
  readonly #fields: Map<string, GraphQLField<unknown, unknown>>;
  readonly #documents = new Map<string, string>();
  readonly #drawing: fc.Arbitrary<Drawn>;
  /** What was given where each insurer has its own is the maker's own from then on. */
  readonly #used = new Set<string>();

  constructor(
    private readonly world: FuzzWorld,
    schema: GraphQLSchema,
    places: readonly Place[],
  ) {
    this.#fields = new Map(rootFieldsOf(schema).map((field) => [field.name, field]));
    for (const [name, field] of this.#fields) this.#documents.set(name, documentOf(schema, name, field));
    const drawings = places.map((place) =>
      fc.record<Drawn>({
        place: fc.constant(place),
        variables: this.#variablesFor(place),
        whom: fc.nat({ max: 99 }),
        at: fc.nat(),
        otherKind: fc.nat({ max: 99 }),
        foreignFirst: fc.boolean(),
      }),
    );
    this.#drawing = fc.oneof(...drawings);
  }

  #variablesFor({ field, path }: Place): fc.Arbitrary<Record<string, unknown>> {
    const root = this.#fields.get(field);
    return root ? recordOf(field, root.args, path) : fc.constantFrom({}, ...ofFiles);
  }

  draw(seed: number, count: number): Pair[] {
    return fc.sample(this.#drawing, { seed, numRuns: count }).flatMap((drawn, at) => {
      const pair = this.#pairOf(drawn, `${seed} ${at}`);
      return pair === null ? [] : [pair];
    });
  }

  /** Of one place, as somebody would ask who is able. */
  of(place: Place, { seed, asker }: { seed: number; asker: Asker }): Pair[] {
    const variables = fc.sample(this.#variablesFor(place), { seed, numRuns: mostTries });
    const last = this.#foreign(place, place.kind).length * mostTries - 1;
    return variables.map((given, at) => {
      const drawn = { place, variables: given, whom: 0, at: last - at, otherKind: 99, foreignFirst: false };
      return this.#made(drawn, { asker, isAble: true, key: `${seed} ${at}`, kind: place.kind });
    });
  }

  #pairOf(drawn: Drawn, key: string): Pair | null {
    const { place, whom, otherKind } = drawn;
    const isAble = whom >= 30 || makes(place);
    const asker = isAble ? this.world.ableTo(place) : this.world.anybody(whom);
    const isRow = rowKinds.includes(place.kind);
    const kind = isRow && otherKind < 10 ? rowKinds[otherKind % rowKinds.length]! : place.kind;
    if (!makes(place)) return this.#made(drawn, { asker, isAble, key, kind });
    const { cards } = this.world.asked;
    const ofCards = place.kind === 'symbol' ? [...cards.keys()] : this.#foreign(place, kind);
    const fresh = ofCards.filter((name) => !this.#used.has(`${kind} ${name}`));
    if (fresh.length === 0) return null;
    const pair = this.#made({ ...drawn, at: 0 }, { asker, isAble, key, kind, foreign: fresh });
    this.#used.add(`${kind} ${fresh[0]!}`);
    return pair;
  }

  #foreign(place: Place, kind: Kind): string[] {
    const { names, cursors } = this.world.asked;
    const own = cursors[place.field];
    return kind === 'cursor' && own !== undefined ? [own] : names[kind];
  }

  #made(
    { place, variables, at, foreignFirst }: Drawn,
    {
      asker,
      isAble,
      key,
      kind,
      foreign = this.#foreign(place, kind),
    }: { asker: Asker; isAble: boolean; key: string; kind: Kind; foreign?: string[] },
  ): Pair {
    const theirs = foreign[at % foreign.length]!;
    const nobodys = this.#nobodys(kind, theirs, key);
    const question = (identifier: string, member: string): Question => {
      const given = [identifier];
      // What is made twice has to be another thing each time.
      const own = makes(place) ? `${key} ${member}` : key;
      const nameFor = (named: Named): string => this.#nameFor(named, { asker, place, key: own, given });
      const filled = resolved(withAt(variables, place.path, identifier), nameFor);
      return { asked: this.#asked(place, this.#withCard(place, filled, identifier, given)), given };
    };
    return {
      ...{ place, asker, isAble, foreignFirst },
      ...{ foreign: question(theirs, 'foreign'), unknown: question(nobodys, 'unknown') },
    };
  }

  /** A symbol is somebody's together with the number and the branch on the same card. */
  #withCard({ field, path }: Place, variables: unknown, symbol: string, given: string[]): unknown {
    if (field !== 'registerSubscriber' || path.at(-1) !== 'symbol') return variables;
    const number = this.world.asked.cards.get(symbol);
    const ofCard = withAt(variables, ['input', 'cardBranch'], '00');
    return number === undefined ? ofCard : withAt(ofCard, ['input', 'number'], this.#given(number, given));
  }

  #nobodys(kind: Kind, like: string, key: string): string {
    const { asked, pems } = this.world;
    return kind === 'pem' ? pems[asked.names.pem.indexOf(like)]! : nobodysLike(like, kind, key);
  }

  /** What stands in the other places: the asker's own, or nobody's. */
  #nameFor(
    { kind, isOwn, at }: Named,
    { asker, place, key, given }: { asker: Asker; place: Place; key: string; given: string[] },
  ): string {
    const own = asker.names[kind];
    if (own.length === 0) return 'none';
    const one = own[at % own.length]!;
    if (kind === 'institution' || kind === 'insurerNumber') return one;
    if (isOwn && !isSpent(place, kind)) return one;
    if (kind === 'loginId') return this.#given(`${asker.names.loginPrefix[0]!}${wordOf(key)}`, given);
    return this.#given(this.#nobodys(kind, one, `${key} ${at}`), given);
  }

  #given(name: string, given: string[]): string {
    given.push(name);
    return name;
  }

  #asked({ field }: Place, variables: unknown): Asked {
    const document = this.#documents.get(field);
    const named = variables as Record<string, string>;
    if (document !== undefined)
      return { method: 'POST', path: '/graphql', body: JSON.stringify({ query: document, variables }) };
    const path = field.replace(':id', encodeURIComponent(named[':id'] ?? ''));
    const query = new URLSearchParams(Object.entries(named).filter(([name]) => !name.startsWith(':')));
    return { method: 'GET', path: query.size > 0 ? `${path}?${query.toString()}` : path, body: '' };
  }
}

/** One's own can be given once only: what was asked for is done by then. */
function isSpent(place: Place, kind: Kind): boolean {
  if (place.field === 'correctEligibility') return kind === 'period';
  if (place.field === 'receiveOrganizationCodes') return kind === 'acquisitionNumber';
  return makes(place) && kind !== 'branch';
}

/** Letters only: twelve digits in a row are no login ID. */
const wordOf = (key: string): string => [...bytesOf(key, 10)].map((byte) => (10 + (byte % 26)).toString(36)).join('');

function documentOf(schema: GraphQLSchema, name: string, { args, type }: GraphQLField<unknown, unknown>): string {
  const word = schema.getMutationType()!.getFields()[name] ? 'mutation' : 'query';
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return args.length === 0
    ? `${word} { ${name} ${selectionOf(type)} }`
    : `${word} (${declared}) { ${name}(${given}) ${selectionOf(type)} }`;
}
