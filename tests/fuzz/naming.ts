import {
  getNamedType,
  isInputObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { fileAddresses } from '../../src/http/files';

/** What an argument can name. Everything of one kind is taken from the same rows. */
const kinds = [
  ...['branch', 'period', 'certificate', 'import', 'doubt', 'filing', 'account', 'change', 'terminal', 'session'],
  ...['inquiry', 'provision', 'record', 'message', 'eligibilityId', 'symbol', 'number', 'nameKana', 'myNumber'],
  ...['loginId', 'staffNumber', 'processingNumber', 'organizationCode', 'acquisitionNumber', 'pem', 'cursor'],
  ...['insurerNumber', 'loginPrefix', 'institution'],
] as const;
export type Kind = (typeof kinds)[number];

export const rowKinds: readonly Kind[] = kinds.slice(1, kinds.indexOf('eligibilityId'));

/** What an argument names by its own name, wherever it stands. */
const byName: Record<string, Kind> = {
  ...{ subscriberBranchNumber: 'branch', periodId: 'period', accountId: 'account', terminalId: 'terminal' },
  ...{ terminals: 'terminal', sessionId: 'session', importId: 'import', eligibilityId: 'eligibilityId' },
  ...{ symbol: 'symbol', number: 'number', nameKana: 'nameKana', myNumber: 'myNumber', loginId: 'loginId' },
  ...{ staffNumber: 'staffNumber', processingNumber: 'processingNumber', organizationCode: 'organizationCode' },
  ...{ acquisitionNumber: 'acquisitionNumber', acquisitionNumbers: 'acquisitionNumber', certificate: 'pem' },
  ...{ after: 'cursor', insurerNumber: 'insurerNumber', loginPrefix: 'loginPrefix', text: 'loginId' },
  ...{ institution: 'institution', providerInstitution: 'institution', requesterInstitution: 'institution' },
};

/** What `id` is the id of. */
const idOf: [RegExp, Kind][] = [
  [/^account$/, 'account'],
  [/Change$|ForInsurer$/, 'change'],
  [/[dD]oubt/, 'doubt'],
  [/[fF]ileImport/, 'import'],
  [/[iI]nquiry/, 'inquiry'],
  [/[pP]rovisionRecord/, 'record'],
  [/[pP]rovision/, 'provision'],
  [/Certificate/, 'certificate'],
  [/Deadline/, 'filing'],
  [/sendAgain/, 'message'],
  [/Terminal/, 'terminal'],
  [/Session/, 'session'],
];

/** Texts that name nothing of anybody's: sentences, words of a list, and codes that the law gives. */
const plain = new Set([
  ...['reason', 'comment', 'purpose', 'note', 'password', 'name', 'nameKanji', 'place', 'address', 'postalCode'],
  ...['municipalityCode', 'relationshipCode', 'cardBranch', 'endReason', 'eligibilityEndReason', 'class'],
  ...['ceilingClass', 'myNumberMissingReason', 'operations', 'procedures', 'affairCode', 'procedureCode', 'kind'],
  ...['informationCode', 'body', 'layoutVersion', 'refusal', 'providerDepartment', 'requesterDepartment'],
  ...['errorReasonCode', 'nonDisclosureCode'],
]);

/** Identifiers that are everybody's, and so tell nothing: they are given, but not asked about. */
const notAskedAbout: Partial<Record<Kind, string>> = {
  institution: 'Institutions of the exchange are listed for everybody, and partner systems say by it whom they mean.',
  insurerNumber: 'The platform operator opens insurers and sees all of them.',
  loginPrefix: 'The platform operator gives it.',
};
/** Where the platform operator looks for insurers. */
const operatorsLists = new Set(['insurers']);

export interface Place {
  /** The root field, or a file address. */
  field: string;
  /** Where the identifier stands: `input`, `periodId`. */
  path: string[];
  kind: Kind;
}

export const nameOf = ({ field, path }: Pick<Place, 'field' | 'path'>): string => `${field} ${path.join('.')}`;

type Input = GraphQLArgument | GraphQLInputField;

/** `null`: plain; `undefined`: nobody has said what it is. */
export function kindOf(field: string, { name, type }: Pick<Input, 'name' | 'type'>): Kind | null | undefined {
  const scalar = getNamedType(type).name;
  if (scalar !== 'ID' && scalar !== 'String') return null;
  if (name === 'id') return idOf.find(([pattern]) => pattern.test(field))?.[1];
  return byName[name] ?? (plain.has(name) && scalar === 'String' ? null : undefined);
}

export const rootFieldsOf = (schema: GraphQLSchema): GraphQLField<unknown, unknown>[] =>
  [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) => Object.values(type.getFields()));

function textsIn(inputs: readonly Input[], path: string[] = []): { path: string[]; input: Input }[] {
  return inputs.flatMap((input) => {
    const named = getNamedType(input.type);
    const here = [...path, input.name];
    if (isInputObjectType(named)) return textsIn(Object.values(named.getFields()), here);
    return [{ path: here, input }];
  });
}

/** File addresses name by their path and their query. Sending a file names nothing in its address. */
const ofFiles: Record<(typeof fileAddresses)[number]['path'], Omit<Place, 'field'>[]> = {
  '/files': [],
  '/files/collection': [{ path: ['symbol'], kind: 'symbol' }],
  '/files/assignments': [],
  '/files/account-ledger': [],
  '/files/:id/result': [{ path: [':id'], kind: 'import' }],
};

/** Every place at which something of an insurer's can be named, and the places of which nobody has said what they name. */
export function placesOf(schema: GraphQLSchema): { places: Place[]; unsaid: string[] } {
  const found = rootFieldsOf(schema).flatMap(({ name: field, args }) =>
    textsIn(args).map(({ path, input }) => ({ field, path, kind: kindOf(field, input) })),
  );
  const asked = ({ field, kind }: { field: string; kind: Kind }): boolean =>
    notAskedAbout[kind] === undefined && !operatorsLists.has(field);
  const named = found.filter((one): one is Place => one.kind !== null && one.kind !== undefined);
  const ofAddresses = fileAddresses.flatMap(({ path: field }) => ofFiles[field].map((place) => ({ field, ...place })));
  return {
    places: [...named.filter(asked), ...ofAddresses],
    unsaid: found.filter(({ kind }) => kind === undefined).map(nameOf),
  };
}
