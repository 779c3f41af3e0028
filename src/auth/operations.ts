import type { PrivilegeLevel } from '../domain/privilege-level';
import type { TerminalKind } from '../domain/terminal';

/** Partner systems (相手システム): the information provision network, the registry, the core system of one insurer. */
export const partnerKinds = ['NETWORK', 'REGISTRY', 'CORE_SYSTEM'] as const;
export type PartnerKind = (typeof partnerKinds)[number];

interface OperationDeclaration {
  /** On screen. */
  label: string;
  group: '加入者' | '個人番号' | 'ファイル' | '期限' | '情報連携' | '利用者' | '運用' | '相手システム' | '自分';
  /** The lowest handling privilege level that may use it (domain.md 4.10). */
  atLeast: PrivilegeLevel;
  /** My Number handling must be on. */
  handling?: true;
  /** Held by everybody who is signed in, the platform operator included. */
  everybody?: true;
  /** Also while the password has expired or a second factor is to be set up. */
  always?: true;
  /** And while the session is locked: somebody else may sit there. */
  whileLocked?: true;
  /** May be given to managers only. Their rows are reached through a door of their own (db/roles.ts: account_manager). */
  manager?: true;
  /** The platform operator's; it needs no grant. */
  operator?: true;
  /** Who does it has shown who they are within the last five minutes. */
  fresh?: true;
  /** At which kinds of terminal (端末); unless said otherwise at both kinds at which an insurer's staff works. */
  terminals?: readonly TerminalKind[];
  /** Nobody's but this kind of partner's, by its certificate; it needs no grant. */
  partner?: Exclude<PartnerKind, 'CORE_SYSTEM'>;
  /** May be granted to the core system (基幹システム) of an insurer as well (I-09: server-to-server). */
  coreSystem?: true;
}

/** Where files leave the platform and where other institutions are asked (S1-3.3-46, -47, -61). */
const integratedOnly: readonly TerminalKind[] = ['INTEGRATED'];

/** The menu (業務メニュー): every operation there is. Which of them a user holds is said in isolated.assignment. */
export const operations = {
  viewOwnAccount: {
    label: '自分の権限',
    group: '自分',
    atLeast: 'NONE',
    everybody: true,
    always: true,
    whileLocked: true,
  },
  manageOwnAccount: {
    label: '自分の認証手段とセッション',
    group: '自分',
    atLeast: 'NONE',
    everybody: true,
    always: true,
  },
  viewInbox: { label: '自分を待つもの', group: '自分', atLeast: 'NONE', everybody: true },
  searchSubscribers: { label: '加入者検索', group: '加入者', atLeast: 'NONE', coreSystem: true },
  viewSubscriber: { label: '加入者照会', group: '加入者', atLeast: 'NONE', coreSystem: true },
  viewSubscriberHistory: { label: '加入者の履歴照会', group: '加入者', atLeast: 'NONE', coreSystem: true },
  registerSubscriber: { label: '加入者登録', group: '加入者', atLeast: 'WRITE', coreSystem: true },
  endEligibility: { label: '資格喪失', group: '加入者', atLeast: 'WRITE', coreSystem: true },
  correctEligibility: { label: '資格の訂正・取消', group: '加入者', atLeast: 'WRITE', coreSystem: true },
  changeParticulars: { label: '氏名・住所・続柄の変更', group: '加入者', atLeast: 'WRITE', coreSystem: true },
  editCertificates: { label: '証情報の登録・訂正', group: '加入者', atLeast: 'WRITE', coreSystem: true },
  switchMyNumberHandling: { label: '個人番号取扱の開始・終了', group: '個人番号', atLeast: 'READ' },
  searchByMyNumber: { label: '個人番号による検索', group: '個人番号', atLeast: 'READ', handling: true },
  revealMyNumber: { label: '個人番号の表示', group: '個人番号', atLeast: 'READ', handling: true, fresh: true },
  requestMyNumberChange: { label: '個人番号の変更・取消の申請', group: '個人番号', atLeast: 'WRITE', handling: true },
  viewMyNumberEntries: { label: '個人番号入力結果照会', group: '個人番号', atLeast: 'READ' },
  viewDoubts: { label: '疑義照会', group: '個人番号', atLeast: 'READ' },
  resolveDoubts: { label: '疑義の解消', group: '個人番号', atLeast: 'WRITE', handling: true, fresh: true },
  uploadFile: { label: 'ファイル取込', group: 'ファイル', atLeast: 'WRITE', handling: true },
  viewFileImports: { label: '取込状況照会', group: 'ファイル', atLeast: 'NONE' },
  approveFileImport: { label: '取込の承認', group: 'ファイル', atLeast: 'WRITE', handling: true, fresh: true },
  withdrawFileImport: { label: '取込の取消', group: 'ファイル', atLeast: 'WRITE', handling: true },
  downloadFileResult: { label: '判定結果の取得', group: 'ファイル', atLeast: 'READ', terminals: integratedOnly },
  createCollectionFile: {
    label: '個人番号収集ファイルの作成',
    group: 'ファイル',
    atLeast: 'WRITE',
    terminals: integratedOnly,
  },
  viewDeadlines: { label: '届出期限照会', group: '期限', atLeast: 'NONE' },
  dismissDeadline: { label: '届出の処理済み登録', group: '期限', atLeast: 'WRITE' },
  acquireOrganizationCodes: {
    label: '機関別符号の取得',
    group: '情報連携',
    atLeast: 'LINKAGE',
    handling: true,
    terminals: integratedOnly,
  },
  createInquiry: {
    label: '情報照会',
    group: '情報連携',
    atLeast: 'LINKAGE',
    coreSystem: true,
    terminals: integratedOnly,
  },
  viewInquiries: {
    label: '照会結果の閲覧',
    group: '情報連携',
    atLeast: 'LINKAGE',
    coreSystem: true,
    terminals: integratedOnly,
  },
  viewProvisions: { label: '情報提供の状況照会', group: '情報連携', atLeast: 'READ' },
  answerProvisions: { label: '情報提供の手動応答', group: '情報連携', atLeast: 'LINKAGE', terminals: integratedOnly },
  changeProvisionSetting: {
    label: '不開示・自動応答の設定',
    group: '情報連携',
    atLeast: 'LINKAGE',
    terminals: integratedOnly,
  },
  viewProvisionRecords: { label: '情報提供等記録照会', group: '情報連携', atLeast: 'READ' },
  reviseProvisionRecord: {
    label: '情報提供等記録の訂正',
    group: '情報連携',
    atLeast: 'LINKAGE',
    terminals: integratedOnly,
  },
  viewTraffic: { label: '連携状況', group: '情報連携', atLeast: 'READ' },
  sendAgain: { label: '送信のやり直し', group: '情報連携', atLeast: 'LINKAGE', terminals: integratedOnly },
  viewAccounts: { label: '利用者ID照会', group: '利用者', atLeast: 'NONE', manager: true },
  draftAccounts: { label: '利用者ID・割当の起票', group: '利用者', atLeast: 'NONE', manager: true, fresh: true },
  decideChanges: { label: '起票の確認', group: '利用者', atLeast: 'NONE', manager: true, fresh: true },
  issueStartCodes: { label: '初回設定コードの発行', group: '利用者', atLeast: 'NONE', manager: true, fresh: true },
  stopAccounts: { label: '利用者IDの停止・離任・抹消', group: '利用者', atLeast: 'NONE', manager: true, fresh: true },
  viewAssignments: { label: '割当状況一覧・管理簿', group: '利用者', atLeast: 'NONE', manager: true },
  exportAssignments: {
    label: '割当状況一覧・管理簿の出力',
    group: '利用者',
    atLeast: 'NONE',
    manager: true,
    terminals: integratedOnly,
  },
  previewPermissions: { label: '利用者ができることの確認', group: '利用者', atLeast: 'NONE', manager: true },
  viewSessions: { label: '利用中のセッション照会', group: '利用者', atLeast: 'NONE', manager: true },
  endSessions: { label: 'セッションの終了', group: '利用者', atLeast: 'NONE', manager: true, fresh: true },
  viewTerminals: { label: '端末照会', group: '利用者', atLeast: 'NONE', manager: true },
  manageTerminals: { label: '端末の登録・廃止', group: '利用者', atLeast: 'NONE', manager: true, fresh: true },
  changeInsurerPolicy: { label: '保険者の方針の変更', group: '利用者', atLeast: 'NONE', manager: true, fresh: true },
  viewInsurers: { label: '保険者一覧', group: '運用', atLeast: 'NONE', operator: true },
  openInsurers: { label: '保険者の開設', group: '運用', atLeast: 'NONE', operator: true, fresh: true },
  viewManagers: { label: '管理者ID照会', group: '運用', atLeast: 'NONE', operator: true },
  manageManagers: { label: '管理者IDの発行・停止・抹消', group: '運用', atLeast: 'NONE', operator: true, fresh: true },
  decideForInsurers: { label: '管理者に代わる起票の確認', group: '運用', atLeast: 'NONE', operator: true, fresh: true },
  viewDiagnostics: { label: '診断', group: '運用', atLeast: 'NONE', operator: true },
  receiveInquiry: { label: '照会の受付', group: '相手システム', atLeast: 'LINKAGE', partner: 'NETWORK' },
  receiveAnswer: { label: '回答の受付', group: '相手システム', atLeast: 'LINKAGE', partner: 'NETWORK' },
  receiveOrganizationCodes: {
    label: '機関別符号の受付',
    group: '相手システム',
    atLeast: 'LINKAGE',
    partner: 'NETWORK',
  },
  receiveAcquisitionFailures: {
    label: '取得不能の受付',
    group: '相手システム',
    atLeast: 'LINKAGE',
    partner: 'REGISTRY',
  },
} as const satisfies Record<string, OperationDeclaration>;

export type Operation = keyof typeof operations;

export const allOperations = Object.keys(operations) as Operation[];

export const declarationOf = (operation: Operation): OperationDeclaration => operations[operation];

/** What may be given to somebody: not what everybody has, nor what only partner systems or the platform operator do. */
export const grantable = allOperations.filter((operation) => {
  const { everybody, operator, partner } = declarationOf(operation);
  return !everybody && !operator && partner === undefined;
});

/** A general ID is given nothing of what only managers do (S1-3.3-24). */
export const grantableTo = (kind: 'MANAGER' | 'GENERAL'): Operation[] =>
  grantable.filter((operation) => kind === 'MANAGER' || !declarationOf(operation).manager);

const staffTerminals: readonly TerminalKind[] = ['INTEGRATED', 'CORE'];
const operatorTerminals: readonly TerminalKind[] = ['OPERATOR'];

/** The kinds of terminal at which an operation may be used; null: anywhere, as it shows nothing of anybody else. */
export function terminalsFor(operation: Operation): readonly TerminalKind[] | null {
  const { everybody, operator, terminals } = declarationOf(operation);
  if (everybody) return null;
  return operator ? operatorTerminals : (terminals ?? staffTerminals);
}
