import type { PrivilegeLevel } from '../domain/privilege-level';

interface OperationDeclaration {
  /** On screen. */
  label: string;
  group: '加入者' | '個人番号' | 'ファイル' | '自分';
  /** The lowest handling privilege level that may use it (domain.md 4.10). */
  atLeast: PrivilegeLevel;
  /** My Number handling must be on. */
  handling?: true;
  /** Held by everybody who is signed in, the platform operator included. */
  everybody?: true;
}

/** The menu (業務メニュー): every operation there is. Which of them a user holds is said in isolated.granted_operation. */
export const operations = {
  viewOwnAccount: { label: '自分の権限', group: '自分', atLeast: 'NONE', everybody: true },
  searchSubscribers: { label: '加入者検索', group: '加入者', atLeast: 'NONE' },
  viewSubscriber: { label: '加入者照会', group: '加入者', atLeast: 'NONE' },
  registerSubscriber: { label: '加入者登録', group: '加入者', atLeast: 'WRITE' },
  switchMyNumberHandling: { label: '個人番号取扱の開始・終了', group: '個人番号', atLeast: 'READ' },
  searchByMyNumber: { label: '個人番号による検索', group: '個人番号', atLeast: 'READ', handling: true },
  revealMyNumber: { label: '個人番号の表示', group: '個人番号', atLeast: 'READ', handling: true },
  uploadFile: { label: 'ファイル取込', group: 'ファイル', atLeast: 'WRITE', handling: true },
  viewFileImports: { label: '取込状況照会', group: 'ファイル', atLeast: 'NONE' },
  approveFileImport: { label: '取込の承認', group: 'ファイル', atLeast: 'WRITE', handling: true },
  downloadFileResult: { label: '判定結果の取得', group: 'ファイル', atLeast: 'READ' },
} as const satisfies Record<string, OperationDeclaration>;

export type Operation = keyof typeof operations;

export const allOperations = Object.keys(operations) as Operation[];

export const declarationOf = (operation: Operation): OperationDeclaration => operations[operation];
