import {
  allOperations,
  declarationOf,
  grantable,
  grantableTo,
  terminalsFor,
  type Operation,
} from '../auth/operations';
import { privilegeLevelLabels, privilegeLevels, reaches } from '../domain/privilege-level';
import { terminalKindLabels, terminalKinds } from '../domain/terminal';
import { code, page, table } from './markdown';

/** Who may hold an operation at all, whatever is granted. */
const holders: Record<string, (operation: Operation) => boolean> = {
  General: (operation) => isEverybodys(operation) || grantableTo('GENERAL').includes(operation),
  Manager: (operation) => isEverybodys(operation) || grantable.includes(operation),
  Operator: (operation) => declarationOf(operation).operator === true || isOfOwnAccount(operation),
  'Core system': (operation) => declarationOf(operation).coreSystem === true,
  Partner: (operation) => declarationOf(operation).partner !== undefined,
};

const isEverybodys = (operation: Operation): boolean => declarationOf(operation).everybody === true;
const isOfOwnAccount = (operation: Operation): boolean => declarationOf(operation).always === true;

const mark = (is: boolean): string => (is ? '○' : '');

/** Operations × kinds of ID × levels × terminals: what at most is possible, before anything is granted. */
export function permissionsPage(): string {
  const head = [
    ...['Operation', 'Label', ...Object.keys(holders)],
    ...privilegeLevels.map((level) => privilegeLevelLabels[level]),
    ...[...terminalKinds.map((kind) => terminalKindLabels[kind]), 'Elsewhere'],
    ...['Handling', 'Fresh'],
  ];
  return page(
    'Permissions (実効権限)',
    'Generated from `src/auth/operations.ts` by `npm run docs`; a test compares.',
    [
      'A ○ is needed for the kind of ID, for the level (取扱特権レベル) and for the terminal (端末); where 要 stands, My Number',
      'handling (個人番号取扱) has to be on, or who it is to have been shown within five minutes. Beside them an ID needs to be',
      'valid that day and a duty (担当) in force that holds the operation; what everybody has needs no duty. Partners and core',
      'systems come to a port of their own, with no terminal.',
      '`tests/permissions/matrix.test.ts` derives from the declarations what has to come of all these circumstances and asks the',
      'running server.',
    ].join('\n'),
    'Refusals come in this order:',
    refusals.map((each, place) => `${place + 1}. ${each}`).join('\n'),
    table(head, allOperations.map(rowOf)),
  );
}

const refusals = [
  '`SIGNED_OUT`: nobody, an ID that is not valid today, or a session of another terminal;',
  '`SESSION_LOCKED`, `PASSWORD_EXPIRED`, `SECOND_FACTOR_REQUIRED`: only the own account is open;',
  '`TERMINAL_NOT_PERMITTED`: not at this kind of terminal, or not at this one;',
  '`NOT_PERMITTED`: not for this kind of ID, or no duty holds it;',
  '`PRIVILEGE_LEVEL`: the level does not reach;',
  '`MY_NUMBER_HANDLING_OFF`: My Number handling (個人番号取扱) is off;',
  '`REAUTHENTICATION_REQUIRED`: who it is was shown more than five minutes ago.',
];

function rowOf(operation: Operation): string[] {
  const { label, atLeast, handling, fresh, partner, coreSystem, everybody, operator } = declarationOf(operation);
  const terminals = partner === undefined ? terminalsFor(operation) : [];
  const hasLevel = !everybody && !operator && partner === undefined;
  return [
    ...[code(operation), label],
    ...Object.values(holders).map((holds) => mark(holds(operation))),
    ...privilegeLevels.map((level) => mark(!hasLevel || reaches(level, atLeast))),
    ...terminalKinds.map((kind) => mark(terminals === null || terminals.includes(kind))),
    mark(terminals === null || partner !== undefined || coreSystem === true),
    ...[handling ? '要' : '', fresh ? '要' : ''],
  ];
}
