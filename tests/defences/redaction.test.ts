import { Writable } from 'node:stream';
import { GraphQLError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { refusals } from '../../src/domain/refusals';
import * as errors from '../../src/errors';
import * as logger from '../../src/logger';
import { moduleOf, mutantsOf, sourceOf, type SourceMutant } from './mutated';
import { expectNoticed, type Verdict } from './report';

// What is left out of logs and errors: each rule is left out itself, and something has to show that should not.

/** Of nobody, with a wrong check digit. */
const canary = '架空花子 123456789010 １２３４５６７８９０１０';
const shows = (text: string): boolean => /架空花子|[0-9]{12}|[０-９]{12}/.test(text);

function logged(createLogger: typeof logger.createLogger, given: object): string {
  const lines: string[] = [];
  const log = createLogger(
    'debug',
    new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) }),
  );
  log.error(given, 'failed');
  return lines.join('');
}

const censored = ['password', 'myNumber', 'cookie', 'authorization', 'cells', 'parameters', 'variables', 'query'];

const thrown = (message: string, other: object = {}): Error => Object.assign(new Error(message), other);

/** Its message was made another one after its stack was looked at. */
function renamed(): Error {
  const error = new Error(`${canary}\nof ${canary}`);
  return error.stack === undefined ? error : Object.assign(error, { message: 'another one' });
}

const given: Record<string, object> = {
  ...Object.fromEntries(censored.map((key) => [key, { [key]: canary }])),
  ...Object.fromEntries(censored.map((key) => [`${key} below`, { request: { [key]: canary } }])),
  ...Object.fromEntries(censored.map((key) => [`${key} further below`, { request: { headers: { [key]: canary } } }])),
  'an error of the database': { err: thrown(`of ${canary}`, { routine: 'ExecInsert' }) },
  'a violated constraint': { err: thrown(`of ${canary}`, { constraint: 'taken' }) },
  'a failed query': { err: thrown(`of ${canary}`, { name: 'QueryFailedError' }) },
  'what an error holds': { err: thrown('of', { detail: canary, parameters: [canary], query: canary, where: canary }) },
  'digits in a message': { err: thrown('of 123456789010') },
  'wide digits in a message': { err: thrown('of １２３４５６７８９０１０') },
  'a message like a frame': { err: thrown(`of\n    at ${canary}`, { routine: 'ExecInsert' }) },
  'a message that was changed': { err: renamed() },
};

const logFaults = ({ createLogger }: Pick<typeof logger, 'createLogger'>): string[] =>
  Object.entries(given)
    .filter(([, each]) => shows(logged(createLogger, each)))
    .map(([what]) => what);

/** One of each branch, with something in it that nobody may be told. */
const faults: Record<string, unknown> = {
  'a refusal by constraint': thrown(canary, { code: '23505', constraint: 'card_branch_taken' }),
  'a constraint without a refusal': thrown(canary, { code: '23505', constraint: 'nothing_of_ours' }),
  overtaken: thrown(canary, { code: '40P01' }),
  'not storable': thrown(canary, { code: '22003' }),
  unavailable: thrown(canary, { code: 'ECONNREFUSED' }),
  'a lost connection': thrown(`Connection terminated ${canary}`),
  'a bug': thrown(canary),
  'a bug in a resolver': new GraphQLError(canary, { originalError: thrown(canary) }),
  'no error': canary,
  'a document that does not fit': new GraphQLError(canary, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
  'a body that cannot be read': thrown(canary, { status: 400, expose: true, body: canary }),
  'a wrong argument': new ArgumentValidationError([
    { property: 'name', value: canary, target: { name: canary }, constraints: { isName: canary } },
  ]),
};

const errorFaults = ({ refusalOf, errorBody }: Pick<typeof errors, 'refusalOf' | 'errorBody'>): string[] =>
  Object.entries(faults)
    .map(([what, error]) => ({ what, body: errorBody(refusalOf(error), 'r1') }))
    .filter(({ body }) => body.message !== refusals[body.extensions.code] || shows(JSON.stringify(body)))
    .map(({ what }) => what);

const loggerFile = 'src/logger.ts';
const errorsFile = 'src/errors.ts';

const logMutants = (): SourceMutant[] =>
  [
    /(?<=const secrets = \[[^\]]*)'\w+'(?:, )?/g,
    /\bkey, (?=`)|, `\*\.\$\{key\}`|, `\*\.\*\.\$\{key\}`/g,
    /serializers: \{ err: describeError \},/g,
    /redact: \{.*\},/g,
    /isDatabase \? undefined : /g,
    /(?<=isDatabase = )routine !== undefined \|\| |constraint !== undefined \|\| | \|\| name === 'QueryFailedError'/g,
    /withoutDigits(?=\(message\))/g,
    /\.split\(String\(message\)\)\.at\(-1\)!/g,
    /\.filter\(\(line\) => line\.startsWith\('    at '\)\)/g,
    /(?<=\/\[.*)(?:0-9|０-９)(?=.*\]\{7,\})/g,
  ].flatMap((pattern) => mutantsOf(loggerFile, pattern, () => ''));

/** Each refusal told in the words of what was thrown. */
const errorMutants = (): SourceMutant[] =>
  mutantsOf(errorsFile, /(?<=return )new Refusal\((?:[^()]|\([^()]*\))*\)/g, ([made]) => {
    const details = made.includes(',') ? '' : ', {}';
    return `${made.slice(0, -1)}${details}, String((error as Error).message ?? error))`;
  }).map(({ mutant, source }) => ({ mutant: mutant.replace('without', 'in its own words:'), source }));

test('nothing shows while all rules stand', () => {
  expect(logFaults(logger)).toEqual([]);
  expect(errorFaults(errors)).toEqual([]);
  // Each secret that is known there is tried here.
  expect(/const secrets = \[(.*)\]/.exec(sourceOf(loggerFile))?.[1]?.match(/\w+/g)).toEqual(censored);
});

test('a rule of what is left out of logs and errors that is gone is noticed, whichever it is', () => {
  const verdicts = [
    ...logMutants().map(({ mutant, source }): Verdict => ({
      ...{ defence: `\`${loggerFile}\``, mutant },
      killers: logFaults(moduleOf(loggerFile, source)).length > 0 ? ['a canary in the log'] : [],
    })),
    ...errorMutants().map(({ mutant, source }): Verdict => ({
      ...{ defence: `\`${errorsFile}\``, mutant },
      killers: errorFaults(moduleOf(errorsFile, source)).length > 0 ? ['a canary in an answer'] : [],
    })),
  ];
  expect(verdicts.length).toBeGreaterThan(25);
  expectNoticed('Logs and errors', verdicts);
});
