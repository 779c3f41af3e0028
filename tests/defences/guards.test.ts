import { buildASTSchema, extendSchema, parse } from 'graphql';
import * as callers from '../../src/auth/caller';
import { allOperations, declarationOf, grantableTo, operations, type Operation } from '../../src/auth/operations';
import { assertAllGuarded, requirementOf, Requires } from '../../src/auth/requires';
import * as standing from '../../src/auth/standing';
import { defaultPolicy } from '../../src/domain/insurer-policy';
import { privilegeLevels } from '../../src/domain/privilege-level';
import { terminalKinds } from '../../src/domain/terminal';
import { buildSchema } from '../../src/schema';
import { rootFields } from '../support/addresses';
import { moduleOf, mutantsOf } from './mutated';
import { expectNoticed, type Verdict } from './report';
import { useFaults } from './use-facts';

type Declaration = Record<string, unknown>;
const declared = operations as unknown as Record<Operation, Declaration>;

/** How a declaration is loosened; what it has no say in is left as it is. */
function loosened(operation: Operation): [string, Declaration][] {
  const own = declarationOf(operation);
  const { atLeast, everybody, operator, partner, manager } = own;
  const isStaffs = !everybody && !operator && partner === undefined;
  const lower = isStaffs ? privilegeLevels.slice(0, privilegeLevels.indexOf(atLeast)) : [];
  const without = (['handling', 'fresh', 'manager', 'operator', 'partner'] as const).filter(
    (key) => own[key] !== undefined,
  );
  const having = (['everybody', 'always', 'coreSystem'] as const).filter(
    (key) =>
      own[key] === undefined && !(key === 'coreSystem' && (everybody || manager || operator)) && partner === undefined,
  );
  const whileLocked = partner === undefined && !own.whileLocked;
  return [
    ...lower.map((level): [string, Declaration] => [`for ${level}`, { ...own, atLeast: level }]),
    ...without.map((key): [string, Declaration] => [`not ${key}`, { ...own, [key]: undefined }]),
    ...having.map((key): [string, Declaration] => [key, { ...own, [key]: true }]),
    ...(whileLocked ? ([['whileLocked', { ...own, whileLocked: true }]] as [string, Declaration][]) : []),
    ...(isStaffs ? ([['at every terminal', { ...own, terminals: terminalKinds }]] as [string, Declaration][]) : []),
    ...(isStaffs && own.terminals ? ([['at both', { ...own, terminals: undefined }]] as [string, Declaration][]) : []),
  ];
}

/** With this declaration for as long as it takes to look. */
function whileDeclared<Result>(operation: Operation, declaration: Declaration, look: () => Result): Result {
  const own = declared[operation];
  declared[operation] = declaration;
  try {
    return look();
  } finally {
    declared[operation] = own;
  }
}

const faultsOf = (operation: Operation): string[] => [
  ...useFaults(callers.whyNot, operation),
  ...(grantableTo('GENERAL').includes(operation) && declarationOf(operation).group === '利用者' ? ['granted'] : []),
];

test('all facts about who is refused hold', () => {
  expect(useFaults(callers.whyNot)).toEqual([]);
});

test('an operation that is declared more loosely is noticed, whichever it is', () => {
  const verdicts = allOperations.flatMap((operation) =>
    loosened(operation).map(([mutant, declaration]): Verdict => ({
      ...{ defence: `operation \`${operation}\``, mutant },
      killers: whileDeclared(operation, declaration, () => faultsOf(operation)).length > 0 ? ['refusals of use'] : [],
    })),
  );
  expectNoticed('Declarations of operations', verdicts);
});

/** What everybody signed in may ask for: of themselves only. */
const ownFields = ['me', 'inbox', 'mySecondFactors', 'mySessions', 'endMySession', 'endMyOtherSessions'];

test('a root field that wears nothing, or what everybody may do, is noticed', () => {
  const schema = buildSchema();
  const bare = ['Query', 'Mutation'].map((type): Verdict => {
    const more = extendSchema(schema, parse(`extend type ${type} { more: String }`));
    const notices = () => assertAllGuarded(more);
    return {
      defence: 'every root field wears an operation',
      mutant: `a bare one of ${type}`,
      killers: thrown(notices),
    };
  });
  const empty = buildASTSchema(parse('type Query { me: String }'));
  expect(thrown(() => assertAllGuarded(empty))).toEqual([]);
  // The operations stay worn by what is loaded; one that nothing wears is told.
  declared['none' as Operation] = { ...declared.viewInbox };
  allOperations.push('none' as Operation);
  const unused = thrown(() => assertAllGuarded(empty));
  allOperations.pop();
  delete declared['none' as Operation];
  const worn = rootFields
    .filter((field) => !ownFields.includes(field))
    .map((field): Verdict => {
      const own = requirementOf(field)!;
      const wear = (operation: Operation) => void Requires(operation)({}, field, {});
      wear('viewOwnAccount');
      const isNoticed = wornByEverybody().includes(field);
      wear(own);
      return {
        defence: `root field \`${field}\``,
        mutant: 'worn by everybody',
        killers: isNoticed ? ['own fields'] : [],
      };
    });
  expect(wornByEverybody().sort()).toEqual([...ownFields].sort());
  const verdicts = [
    ...bare,
    { defence: 'every operation is worn', mutant: 'one that nothing wears', killers: unused },
    ...worn,
  ];
  expectNoticed('Root fields', verdicts);
});

const wornByEverybody = (): string[] => rootFields.filter((field) => declarationOf(requirementOf(field)!).everybody);

function thrown(work: () => void): string[] {
  try {
    work();
    return [];
  } catch {
    return ['the start'];
  }
}

const now = new Date('2026-04-01T00:00:00Z');
const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
const fine = {
  ...{ lockedAt: null, authenticatedAt: ago(1), withFactor: true, factorRequired: true, temporaryUntil: null },
  passwordSetAt: ago(60),
};

/** What a standing forbids. */
function standingFaults({ restrictionOf, isFresh }: Pick<typeof standing, 'restrictionOf' | 'isFresh'>): string[] {
  const expected: [string, string | null, Partial<Parameters<typeof restrictionOf>[0]>][] = [
    ['fine', null, {}],
    ['locked', 'SESSION_LOCKED', { lockedAt: ago(1) }],
    ['start code', 'PASSWORD_EXPIRED', { temporaryUntil: ago(-60) }],
    ['old password', 'PASSWORD_EXPIRED', { passwordSetAt: ago((defaultPolicy.passwordDays + 1) * 24 * 60) }],
    ['no second factor', 'SECOND_FACTOR_REQUIRED', { withFactor: false }],
  ];
  const fresh: [number, boolean][] = [
    [4, true],
    [6, false],
    // Of a clock that was set back since.
    [-10, false],
  ];
  return [
    ...expected
      .filter(([, code, other]) => restrictionOf({ ...fine, ...other }, defaultPolicy, now) !== code)
      .map(([said]) => said),
    ...fresh
      .filter(([minutes, is]) => isFresh({ ...fine, authenticatedAt: ago(minutes) }, now) !== is)
      .map(([minutes]) => `${minutes} minutes ago`),
  ];
}

test('a condition of the decision about use that is left out is noticed', () => {
  expect(standingFaults(standing)).toEqual([]);
  const caller = 'src/auth/caller.ts';
  const ofUse = [
    ...mutantsOf(caller, /if \([^\n]*\)(?= return (?:no\(|false))/g, () => 'if (false)'),
    ...mutantsOf(caller, /(?<=return )[^\n;]*\? (?:null : no\([^)]*\)|no\([^)]*\) : null)/g, () => 'null'),
    ...mutantsOf(caller, /(?<=return )own === null \|\|[^;]*/g, () => 'true'),
  ];
  const standingFile = 'src/auth/standing.ts';
  const ofStanding = [
    ...mutantsOf(standingFile, /(?<=if \()[^\n]*(?=\) return ')/g, () => 'false'),
    ...mutantsOf(standingFile, /(?<=\|\| )age > [^)]*(?=\))/g, () => 'false'),
    ...mutantsOf(standingFile, /(?<=return )factorRequired && !withFactor/g, () => 'false'),
    ...mutantsOf(standingFile, /(?<=return )age <= ms && /g, () => ''),
    ...mutantsOf(standingFile, / && age >= -clocksDifferMs/g, () => ''),
  ];
  const verdictOf = (file: string, mutant: string, faults: string[], killer: string): Verdict => ({
    ...{ defence: `\`${file}\``, mutant },
    killers: faults.length > 0 ? [killer] : [],
  });
  expect([ofUse.length, ofStanding.length].map((count) => count > 4)).toEqual([true, true]);
  expectNoticed('Conditions of use', [
    ...ofUse.map(({ mutant, source }) =>
      verdictOf(caller, mutant, useFaults(moduleOf<typeof callers>(caller, source).whyNot), 'refusals of use'),
    ),
    ...ofStanding.map(({ mutant, source }) =>
      verdictOf(standingFile, mutant, standingFaults(moduleOf<typeof standing>(standingFile, source)), 'standings'),
    ),
  ]);
});
