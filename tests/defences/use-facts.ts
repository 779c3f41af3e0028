import type { Caller, Member } from '../../src/auth/caller';
import { allOperations, type Operation } from '../../src/auth/operations';
import { affairs } from '../../src/domain/privilege-level';

type Decide = (caller: Caller, operation: Operation) => string | null;

const member: Member = {
  ...{ insurerId: 1, insurerNumber: '00990000', insurerName: '試験', accountId: 'one' },
  ...{ privilegeLevel: 'LINKAGE', affair: 'ELIGIBILITY', affairs: new Set(affairs), terminals: null },
  ...{ granted: new Set<string>(allOperations), procedures: new Set<string>() },
  institution: { code: 'I', kind: 'HEALTH_INSURANCE_SOCIETY', department: '資格担当' },
};

/** Who may do all that anybody of an insurer may: each fact takes one thing away. */
const manager: Caller = {
  ...{ loginId: 'one', name: '架空　花子', kind: 'MANAGER', session: Buffer.alloc(32), member },
  ...{ terminal: { kind: 'INTEGRATED', id: 'here', name: '窓口一' }, restriction: null, isFresh: true, lockMinutes: 5 },
};
const operator: Caller = {
  ...manager,
  ...{ kind: 'PLATFORM_OPERATOR', member: null, terminal: { kind: 'OPERATOR', id: null, name: '運用端末' } },
};
const withMember = (other: Partial<Member>): Caller => ({ ...manager, member: { ...member, ...other } });
const at = (kind: 'CORE' | 'CLAIM_ONLINE' | 'OPERATOR'): Caller => ({
  ...manager,
  terminal: { kind, id: 'there', name: '端末' },
});

// Told a second time, from the requirements.
const ownAccount: Operation[] = ['viewOwnAccount', 'manageOwnAccount'];
const everybodys: Operation[] = [...ownAccount, 'viewInbox'];
const partners: Operation[] = [
  ...(['receiveInquiry', 'receiveAnswer', 'receiveOrganizationCodes', 'receiveAcquisitionFailures'] as const),
];
const operators: Operation[] = [
  ...([
    'viewInsurers',
    'openInsurers',
    'viewManagers',
    'manageManagers',
    'decideForInsurers',
    'viewDiagnostics',
  ] as const),
];
const managers: Operation[] = [
  ...([
    'viewAccounts',
    'draftAccounts',
    'decideChanges',
    'issueStartCodes',
    'stopAccounts',
    'viewAssignments',
  ] as const),
  ...(['exportAssignments', 'previewPermissions', 'viewSessions', 'endSessions', 'viewTerminals'] as const),
  ...(['manageTerminals', 'changeInsurerPolicy'] as const),
];
const forLinkage: Operation[] = [
  ...(['acquireOrganizationCodes', 'createInquiry', 'viewInquiries', 'answerProvisions', 'sendAgain'] as const),
  ...(['changeProvisionSetting', 'reviseProvisionRecord'] as const),
];
const writing: Operation[] = [
  ...(['registerSubscriber', 'endEligibility', 'correctEligibility', 'changeParticulars', 'editCertificates'] as const),
  ...(['requestMyNumberChange', 'resolveDoubts', 'uploadFile', 'approveFileImport', 'withdrawFileImport'] as const),
  ...(['createCollectionFile', 'dismissDeadline'] as const),
];
const aboutNumbers: Operation[] = [
  ...(['switchMyNumberHandling', 'searchByMyNumber', 'revealMyNumber', 'viewMyNumberEntries', 'viewDoubts'] as const),
  ...(['downloadFileResult', 'viewProvisions', 'viewProvisionRecords', 'viewTraffic'] as const),
];
const handlingNumbers: Operation[] = [
  ...(['searchByMyNumber', 'revealMyNumber', 'requestMyNumberChange', 'resolveDoubts', 'uploadFile'] as const),
  ...(['approveFileImport', 'withdrawFileImport', 'acquireOrganizationCodes'] as const),
];
const givingAndShowing: Operation[] = [
  ...(['revealMyNumber', 'resolveDoubts', 'approveFileImport', 'draftAccounts', 'decideChanges'] as const),
  ...(['issueStartCodes', 'stopAccounts', 'endSessions', 'manageTerminals', 'changeInsurerPolicy'] as const),
];
const operatorsGiving: Operation[] = ['openInsurers', 'manageManagers', 'decideForInsurers'];
const leavingThePlatform: Operation[] = [
  ...forLinkage,
  'downloadFileResult',
  'createCollectionFile',
  'exportAssignments',
];
const forCoreSystems: Operation[] = [
  ...([
    'searchSubscribers',
    'viewSubscriber',
    'viewSubscriberHistory',
    'registerSubscriber',
    'endEligibility',
  ] as const),
  ...(['correctEligibility', 'changeParticulars', 'editCertificates', 'createInquiry', 'viewInquiries'] as const),
];

const allBut = (...but: Operation[][]): Operation[] =>
  allOperations.filter((operation) => !but.flat().includes(operation));
const ofStaff = allBut(everybodys, operators, partners);

interface UseFact {
  said: string;
  caller: Caller;
  code: string;
  operations: Operation[];
}

/** Who is refused what, and how. */
const useFacts: UseFact[] = [
  {
    ...{ said: 'a general ID does nothing of managers (S1-3.3-24)', code: 'NOT_PERMITTED', operations: managers },
    caller: { ...manager, kind: 'GENERAL' },
  },
  {
    ...{ said: 'what is not given is not permitted (S1-3.3-37)', code: 'NOT_PERMITTED', operations: ofStaff },
    caller: withMember({ granted: new Set() }),
  },
  {
    ...{ said: 'who may handle none sees nothing about My Numbers', code: 'PRIVILEGE_LEVEL' },
    ...{ operations: [...aboutNumbers, ...writing, ...forLinkage], caller: withMember({ privilegeLevel: 'NONE' }) },
  },
  {
    ...{ said: 'who may read changes nothing', code: 'PRIVILEGE_LEVEL', operations: [...writing, ...forLinkage] },
    caller: withMember({ privilegeLevel: 'READ' }),
  },
  {
    ...{ said: 'who may write exchanges nothing', code: 'PRIVILEGE_LEVEL', operations: forLinkage },
    caller: withMember({ privilegeLevel: 'WRITE' }),
  },
  {
    ...{ said: 'My Numbers are handled while handling is on', code: 'MY_NUMBER_HANDLING_OFF' },
    ...{ operations: handlingNumbers, caller: withMember({ affair: null }) },
  },
  {
    ...{ said: 'who reveals, approves or gives has just shown who they are', code: 'REAUTHENTICATION_REQUIRED' },
    ...{ operations: givingAndShowing, caller: { ...manager, isFresh: false } },
  },
  {
    ...{ said: 'so has the operator', code: 'REAUTHENTICATION_REQUIRED', operations: operatorsGiving },
    caller: { ...operator, isFresh: false },
  },
  {
    ...{
      said: 'files and inquiries leave at one kind of terminal (S1-3.3-46, -47, -61)',
      code: 'TERMINAL_NOT_PERMITTED',
    },
    ...{ operations: leavingThePlatform, caller: at('CORE') },
  },
  ...(['CLAIM_ONLINE', 'OPERATOR'] as const).map((kind) => ({
    ...{ said: `nobody works at a terminal of the kind ${kind}`, code: 'TERMINAL_NOT_PERMITTED', operations: ofStaff },
    caller: at(kind),
  })),
  {
    ...{ said: 'nor at none', code: 'TERMINAL_NOT_PERMITTED', operations: [...ofStaff, ...operators] },
    caller: { ...manager, terminal: null },
  },
  {
    ...{ said: 'nor at one that is not of the duty', code: 'TERMINAL_NOT_PERMITTED', operations: ofStaff },
    caller: withMember({ terminals: new Set(['elsewhere']) }),
  },
  {
    ...{
      said: 'a locked session shows nothing',
      code: 'SESSION_LOCKED',
      operations: allBut(['viewOwnAccount'], partners),
    },
    caller: { ...manager, restriction: 'SESSION_LOCKED' },
  },
  ...(['PASSWORD_EXPIRED', 'SECOND_FACTOR_REQUIRED'] as const).map((restriction) => ({
    ...{ said: `only the own account is open: ${restriction}`, code: restriction },
    ...{ operations: allBut(ownAccount, partners), caller: { ...manager, restriction } },
  })),
  {
    ...{ said: 'an insurer does nothing of the operator', code: 'NOT_PERMITTED', operations: operators },
    caller: { ...manager, terminal: operator.terminal },
  },
  {
    ...{ said: 'the operator does nothing of insurers', code: 'NOT_PERMITTED', operations: ofStaff },
    caller: { ...operator, terminal: manager.terminal },
  },
  {
    ...{ said: 'nobody but partners does what is theirs', code: 'NOT_PERMITTED', operations: partners },
    caller: manager,
  },
  {
    ...{ said: 'a core system does what is declared for it (I-09)', code: 'NOT_PERMITTED' },
    ...{ operations: allBut(forCoreSystems), caller: { ...manager, kind: 'CORE_SYSTEM', terminal: null } },
  },
  {
    ...{ said: 'the network does nothing of others', code: 'NOT_PERMITTED', operations: allBut(partners) },
    caller: { ...manager, kind: 'NETWORK', terminal: null },
  },
  {
    ...{ said: 'nor what is the registry’s', code: 'NOT_PERMITTED', operations: ['receiveAcquisitionFailures'] },
    caller: { ...manager, kind: 'NETWORK', terminal: null },
  },
];

/** Which facts do not hold, of one operation or of all. */
export const useFaults = (decide: Decide, only?: Operation): string[] =>
  useFacts.flatMap(({ said, caller, code, operations }) =>
    operations
      .filter((operation) => only === undefined || operation === only)
      .map((operation) => ({ operation, decided: decidedBy(decide, caller, operation) }))
      .filter(({ decided }) => decided !== code)
      .map(({ operation, decided }) => `${said}: ${operation}: ${decided}`),
  );

/** A decision that fails is none. */
function decidedBy(decide: Decide, caller: Caller, operation: Operation): string | null {
  try {
    return decide(caller, operation);
  } catch (error) {
    return String(error);
  }
}
