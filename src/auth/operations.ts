import type { PrivilegeLevel } from '../domain/privilege-level';

/** Partner systems (相手システム): the information provision network, the registry, the core system of one insurer. */
export const partnerKinds = ['NETWORK', 'REGISTRY', 'CORE_SYSTEM'] as const;
export type PartnerKind = (typeof partnerKinds)[number];

interface OperationDeclaration {
  /** On screen. */
  label: string;
  group: '加入者' | '個人番号' | 'ファイル' | '期限' | '情報連携' | '相手システム' | '自分';
  /** The lowest handling privilege level that may use it (domain.md 4.10). */
  atLeast: PrivilegeLevel;
  /** My Number handling must be on. */
  handling?: true;
  /** Held by everybody who is signed in, the platform operator included. */
  everybody?: true;
  /** Nobody's but this kind of partner's, by its certificate; it needs no grant. */
  partner?: Exclude<PartnerKind, 'CORE_SYSTEM'>;
  /** May be granted to the core system (基幹システム) of an insurer as well (I-09: server-to-server). */
  coreSystem?: true;
}

/** The menu (業務メニュー): every operation there is. Which of them a user holds is said in isolated.granted_operation. */
export const operations = {
  viewOwnAccount: { label: '自分の権限', group: '自分', atLeast: 'NONE', everybody: true },
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
  revealMyNumber: { label: '個人番号の表示', group: '個人番号', atLeast: 'READ', handling: true },
  requestMyNumberChange: { label: '個人番号の変更・取消の申請', group: '個人番号', atLeast: 'WRITE', handling: true },
  viewMyNumberEntries: { label: '個人番号入力結果照会', group: '個人番号', atLeast: 'READ' },
  viewDoubts: { label: '疑義照会', group: '個人番号', atLeast: 'READ' },
  resolveDoubts: { label: '疑義の解消', group: '個人番号', atLeast: 'WRITE', handling: true },
  uploadFile: { label: 'ファイル取込', group: 'ファイル', atLeast: 'WRITE', handling: true },
  viewFileImports: { label: '取込状況照会', group: 'ファイル', atLeast: 'NONE' },
  approveFileImport: { label: '取込の承認', group: 'ファイル', atLeast: 'WRITE', handling: true },
  withdrawFileImport: { label: '取込の取消', group: 'ファイル', atLeast: 'WRITE', handling: true },
  downloadFileResult: { label: '判定結果の取得', group: 'ファイル', atLeast: 'READ' },
  createCollectionFile: { label: '個人番号収集ファイルの作成', group: 'ファイル', atLeast: 'WRITE' },
  viewDeadlines: { label: '届出期限照会', group: '期限', atLeast: 'NONE' },
  dismissDeadline: { label: '届出の処理済み登録', group: '期限', atLeast: 'WRITE' },
  acquireOrganizationCodes: { label: '機関別符号の取得', group: '情報連携', atLeast: 'LINKAGE', handling: true },
  createInquiry: { label: '情報照会', group: '情報連携', atLeast: 'LINKAGE', coreSystem: true },
  viewInquiries: { label: '照会結果の閲覧', group: '情報連携', atLeast: 'LINKAGE', coreSystem: true },
  viewProvisions: { label: '情報提供の状況照会', group: '情報連携', atLeast: 'READ' },
  answerProvisions: { label: '情報提供の手動応答', group: '情報連携', atLeast: 'LINKAGE' },
  changeProvisionSetting: { label: '不開示・自動応答の設定', group: '情報連携', atLeast: 'LINKAGE' },
  viewProvisionRecords: { label: '情報提供等記録照会', group: '情報連携', atLeast: 'READ' },
  reviseProvisionRecord: { label: '情報提供等記録の訂正', group: '情報連携', atLeast: 'LINKAGE' },
  viewTraffic: { label: '連携状況', group: '情報連携', atLeast: 'READ' },
  sendAgain: { label: '送信のやり直し', group: '情報連携', atLeast: 'LINKAGE' },
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

/** What a person may be given: not what everybody has, nor what only partner systems do. */
export const grantable = allOperations.filter((operation) => {
  const { everybody, partner } = declarationOf(operation);
  return !everybody && partner === undefined;
});
