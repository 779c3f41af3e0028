import { Link, useParams } from 'react-router';
import { terminalKindLabels } from '../../../src/domain/terminal';
import { accountChangeDocument } from '../../api/documents/account-change';
import type { AccountChangeQuery } from '../../api/generated/graphql';
import { useQueryOf } from '../../api/query';
import { isRefused } from '../../api/refused';
import { daysInWords } from '../../assignment-words';
import { DecideChange } from '../../forms/DecideChange';
import { accountKinds, terminalStates } from '../../labels';
import { useMay } from '../../menu';
import { paths } from '../../paths';
import { Badge } from '../../ui/Badge';
import { dayInWords } from '../../ui/day-in-words';
import { Loading } from '../../ui/Loading';
import { Moment } from '../../ui/Moment';
import { Properties } from '../../ui/Properties';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { Section } from '../../ui/Section';
import { NotFoundPage } from '../NotFoundPage';
import { byWhom, standingOf } from './account-words';
import { AccountsFrame } from './AccountsFrame';
import { AssignmentChange } from './AssignmentChange';

export type SeenChange = NonNullable<AccountChangeQuery['accountChange']>;

const title = '起票の詳細';

export function AccountChangePage() {
  const { id = '' } = useParams();
  const may = useMay();
  const { data, error } = useQueryOf(accountChangeDocument, { id }, { enabled: may('viewAccounts') });
  const change = data?.accountChange;

  if (change === null || isRefused(error, 'NOT_FOUND')) return <NotFoundPage />;
  if (!change) {
    return (
      <AccountsFrame title={title} operation="viewAccounts">
        {error ? <RefusalNotice error={error} /> : <Loading />}
      </AccountsFrame>
    );
  }

  const { text, tone } = standingOf(change);
  const givesRights = change.kind === 'OPEN' || change.kind === 'ASSIGN';
  return (
    <AccountsFrame
      title={title}
      heading={change.label}
      state={<Badge tone={tone}>{text}</Badge>}
      operation="viewAccounts"
    >
      <RefusalNotice error={error} />
      <Section title="対象">
        <Properties>{concernsOf(change)}</Properties>
      </Section>
      {givesRights && (
        <Section title="割当">
          <AssignmentChange caption="割当の変更前と変更後" before={change.before} after={change.after} />
        </Section>
      )}
      <Section title="経過">
        <Properties>{courseOf(change)}</Properties>
      </Section>
      {!change.decision && (
        <Section title="確認">
          <DecideChange change={change} />
        </Section>
      )}
    </AccountsFrame>
  );
}

function concernsOf({ account, terminal, kind, validUntil }: SeenChange) {
  return {
    ...(account && {
      氏名: <Link to={paths.account(account.id)}>{account.name}</Link>,
      ログインID: account.loginId,
      職員番号: account.staffNumber,
      種類: accountKinds[account.kind],
      有効期間: daysInWords(account),
    }),
    ...(kind === 'PERIOD' && { 変更後の最後の日: validUntil ? dayInWords(validUntil) : '期限なし' }),
    ...(terminal && {
      端末: terminal.name,
      設置場所: terminal.place,
      端末の種類: terminalKindLabels[terminal.kind],
      証明書の指紋: <span className="tabular">{terminal.fingerprint}</span>,
      証明書の期限: <Moment at={terminal.expiresAt} />,
      端末の状態: terminalStates[terminal.state],
    }),
  };
}

const courseOf = ({ decision, draftedAt, draftedBy, reason, decidedAt, decidedBy, decisionReason }: SeenChange) => ({
  [decision === 'DONE' ? '実施' : '起票']: (
    <>
      <Moment at={draftedAt} /> {byWhom(draftedBy)}
    </>
  ),
  理由: reason || null,
  ...(decision &&
    decision !== 'DONE' && {
      [{ CONFIRMED: '確認', REJECTED: '差戻し', WITHDRAWN: '取下げ' }[decision]]: (
        <>
          <Moment at={decidedAt} /> {byWhom(decidedBy)}
        </>
      ),
    }),
  ...(decisionReason && { 差戻しの理由: decisionReason }),
});
