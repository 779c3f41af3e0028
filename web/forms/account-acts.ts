import type { AccountState } from '../api/generated/graphql';
import type { TypedDocumentString } from '../api/generated/graphql';
import { deregisterAccountDocument, leaveDutyDocument, suspendAccountDocument } from '../api/documents/account';
import { draftRecoveryDocument, draftResumeDocument } from '../api/documents/account-draft';
import type { Operation } from '../../src/auth/operations';

export interface AccountAct {
  /** On the button and over the dialog. */
  title: string;
  operation: Operation;
  document: TypedDocumentString<unknown, { accountId: string; reason: string }>;
  /** What will happen. */
  text: string;
  reason: string;
  submit: string;
  /** Takes something away, at once. */
  isDanger?: true;
  /** What has to be confirmed besides. */
  confirmation?: string;
  done: string;
  states: readonly AccountState[];
}

const issued: readonly AccountState[] = ['CONFIRMED', 'SCHEDULED', 'ACTIVE'];
const willWait = '起票しました。別の管理者が確認すると有効になります。';

/** What one gives a reason for and nothing else. What takes something away acts at once; the rest is a draft. */
export const accountActs: AccountAct[] = [
  {
    title: '停止の解除を起票',
    operation: 'draftAccounts',
    document: draftResumeDocument,
    text: '別の管理者が確認すると、この利用者IDは再び使えるようになります。割当は停止の前のままです。',
    reason: '解除する理由',
    submit: '起票する',
    done: willWait,
    states: ['SUSPENDED'],
  },
  {
    title: '認証手段の再設定を起票',
    operation: 'draftAccounts',
    document: draftRecoveryDocument,
    text:
      'パスワードを忘れたとき、二要素認証の機器をなくしたときに使います。別の管理者が確認すると、パスワードと二要素認証が消え、' +
      'セッションが終わります。そのあと、起票した人ではない管理者が初回設定コードを発行します。',
    reason: '再設定する理由',
    submit: '起票する',
    done: willWait,
    states: [...issued, 'SUSPENDED'],
  },
  {
    title: '停止',
    operation: 'stopAccounts',
    document: suspendAccountDocument,
    text: 'すぐにサインインできなくなり、利用中のセッションは終わります。解除するには、起票と別の管理者の確認が必要です。',
    reason: '停止する理由',
    submit: '停止する',
    isDanger: true,
    done: '利用者IDを停止しました。',
    states: issued,
  },
  {
    title: '担当の離任',
    operation: 'stopAccounts',
    document: leaveDutyDocument,
    text: 'すぐに取扱不可になり、操作、事務手続、端末の割当がすべてなくなります。これから始まる割当もなくなります。利用者IDは残ります。',
    reason: '離任の理由',
    submit: '離任を登録する',
    isDanger: true,
    done: '離任を登録しました。',
    states: [...issued, 'SUSPENDED'],
  },
  {
    title: '抹消',
    operation: 'stopAccounts',
    document: deregisterAccountDocument,
    text: 'この利用者IDは二度と使えなくなり、同じログインIDも使えません。記録は残ります。',
    reason: '抹消する理由',
    submit: '抹消する',
    isDanger: true,
    confirmation: '元に戻せないことを確認しました。',
    done: '利用者IDを抹消しました。',
    states: [...issued, 'SUSPENDED', 'EXPIRED'],
  },
];
