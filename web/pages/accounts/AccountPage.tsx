import { useParams } from 'react-router';
import { accountStateLabels } from '../../../src/domain/account';
import { accountDocument } from '../../api/documents/account';
import type { AccountQuery } from '../../api/generated/graphql';
import { useQueryOf } from '../../api/query';
import { isRefused } from '../../api/refused';
import { daysInWords } from '../../assignment-words';
import { accountKinds } from '../../labels';
import { useMay } from '../../menu';
import { Badge } from '../../ui/Badge';
import { Loading } from '../../ui/Loading';
import { Moment } from '../../ui/Moment';
import { Properties } from '../../ui/Properties';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { Section } from '../../ui/Section';
import { NotFoundPage } from '../NotFoundPage';
import { accountStatesInShort, accountTones } from './account-words';
import { AccountActions } from './AccountActions';
import { AccountsFrame } from './AccountsFrame';
import { AssignmentProperties } from './AssignmentProperties';
import { LedgerTable } from './LedgerTable';
import { FormerAssignments } from './FormerAssignments';
import { SessionsOf } from './SessionsOf';

export type SeenAccount = NonNullable<AccountQuery['account']>;

const title = '利用者IDの詳細';

export function AccountPage() {
  const { id = '' } = useParams();
  const may = useMay();
  const { data, error } = useQueryOf(accountDocument, { id }, { enabled: may('viewAccounts') });
  const account = data?.account;

  if (account === null || isRefused(error, 'NOT_FOUND')) return <NotFoundPage />;
  if (!account) {
    return (
      <AccountsFrame title={title} operation="viewAccounts">
        {error ? <RefusalNotice error={error} /> : <Loading />}
      </AccountsFrame>
    );
  }

  const { assignment, assignments, state } = account;
  const former = assignments.filter((each) => each.id !== assignment?.id);
  return (
    <AccountsFrame
      title={title}
      heading={account.name}
      above={account.loginId}
      state={<Badge tone={accountTones[state]}>{accountStatesInShort[state]}</Badge>}
      operation="viewAccounts"
    >
      <RefusalNotice error={error} />
      <AccountActions account={account} />
      <Section title="利用者ID">
        <Properties>{particularsOf(account)}</Properties>
      </Section>
      <Section title="今日の割当">
        {assignment ? (
          <AssignmentProperties assignment={assignment} />
        ) : (
          <p>今日の割当はありません。取扱不可で、使える操作はありません。</p>
        )}
      </Section>
      {former.length > 0 && (
        <Section title="ほかの割当">
          <FormerAssignments assignments={former} />
        </Section>
      )}
      {may('viewSessions') && state === 'ACTIVE' && (
        <Section title="利用中のセッション">
          <SessionsOf accountId={account.id} />
        </Section>
      )}
      <Section title="この利用者IDの管理簿">
        <LedgerTable caption="この利用者IDについての処理（新しい順）" changes={account.changes} />
      </Section>
    </AccountsFrame>
  );
}

const particularsOf = (account: SeenAccount) => ({
  ログインID: account.loginId,
  職員番号: account.staffNumber,
  種類: accountKinds[account.kind],
  状態: accountStateLabels[account.state],
  有効期間: daysInWords(account),
  最後のサインイン: <Moment at={account.lastSignedInAt} />,
  パスワード: passwordOf(account),
  二要素認証: factorsOf(account),
});

function passwordOf({ passwordSetAt, startCodeUntil }: SeenAccount) {
  if (passwordSetAt) {
    return (
      <>
        <Moment at={passwordSetAt} /> に設定
      </>
    );
  }
  if (!startCodeUntil) return '初回設定コードは未発行です。';
  return (
    <>
      初回設定コードを発行済み（
      <Moment at={startCodeUntil} /> まで）
    </>
  );
}

function factorsOf({ totp, passkeys, factorRequired }: SeenAccount): string {
  const held = [...(totp ? ['ワンタイムコード'] : []), ...(passkeys > 0 ? [`パスキー ${passkeys}個`] : [])];
  return held.length > 0 ? held.join('、') : factorRequired ? '未登録（登録が必要です）' : '未登録';
}
