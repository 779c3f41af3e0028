import { refusals } from '../domain/refusals';
import { registrationFaults, rowFaults } from '../domain/row-faults';
import { code, page, table } from './markdown';

const rowsOf = (sentences: Readonly<Record<string, string>>): string[][] =>
  Object.entries(sentences).map(([name, sentence]) => [code(name), sentence]);

const otherFaults = Object.fromEntries(
  Object.entries(rowFaults).filter(([name]) => !Object.hasOwn(registrationFaults, name)),
);

/** Every code a caller can be given, with the sentence that screens and result files show. */
export const refusalsPage = (): string =>
  page(
    'Refusals',
    'Generated from `src/domain/refusals.ts` and `src/domain/row-faults.ts` by `npm run docs`; a test compares.',
    [
      'A refused operation has changed nothing. GraphQL says the code in `errors[].extensions.code`, the other addresses in',
      '`{ "code", "message" }`. Beside it may stand `field` (of the input), `reason` (a code of the second table), `line` or',
      '`at` (a byte, counted from 0) in a file, `retryAfterSeconds`, and `id` (the import that already has the file).',
    ].join('\n'),
    table(['Code', 'Sentence'], rowsOf(refusals)),
    '## Rows of a registration file (判定結果コード)',
    [
      'The first rule that fails is the verdict (判定結果 NG) of the row; other rows are not concerned. A sentence without a',
      'column in 「」 gets one in front where the rule is about one column. On screen the same verdicts are `BAD_USER_INPUT`',
      'with `field` and `reason`; those that have a sentence in the first table too are a code of their own.',
    ].join('\n'),
    table(['Code', 'Sentence'], rowsOf(registrationFaults)),
    '## Rows of a collection file and of bulk files',
    'Beside codes of the table above; the collection file says the numbers of its checks (columns 14 to 23) instead of codes.',
    table(['Code', 'Sentence'], rowsOf(otherFaults)),
  );
