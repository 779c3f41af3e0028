import { useState } from 'react';
import { Link } from 'react-router';
import { accountSessionsDocument } from '../../api/documents/account-session';
import type { AccountSessionFragment } from '../../api/generated/graphql';
import { useQueryOf } from '../../api/query';
import { EndSessionForm } from '../../forms/EndSessionForm';
import { useMay, useMe } from '../../menu';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Loading } from '../../ui/Loading';
import { Moment } from '../../ui/Moment';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { actionColumn, Table } from '../../ui/Table';

/** Who is signed in: one ID, or all of the insurer. */
export function SessionsOf({ accountId }: { accountId: string | null }) {
  const may = useMay();
  const { loginId } = useMe();
  const { data, error } = useQueryOf(accountSessionsDocument, { accountId });
  const [ending, setEnding] = useState<AccountSessionFragment | null>(null);
  const sessions = data?.accountSessions;
  const columns = [
    ...(accountId === null ? ['利用者'] : []),
    ...['サインイン', '最後の操作', '端末・接続元', '状態'],
    ...(may('endSessions') ? [actionColumn] : []),
  ];

  return (
    <>
      <RefusalNotice error={error} />
      {!sessions && !error && <Loading />}
      {sessions?.length === 0 && <p>利用中のセッションはありません。</p>}
      {sessions && sessions.length > 0 && (
        <Table stacks caption="利用中のセッション" columns={columns}>
          {sessions.map((session) => (
            <tr key={session.id}>
              {accountId === null && (
                <th scope="row">
                  <Link to={paths.account(session.account.id)}>{session.account.name}</Link>
                  <span className="block text-muted">{session.account.loginId}</span>
                </th>
              )}
              <td data-label="サインイン">
                <Moment at={session.signedInAt} />
              </td>
              <td data-label="最後の操作">
                <Moment at={session.lastSeenAt} />
              </td>
              <td data-label="端末・接続元">
                {session.terminalName ?? <span className="text-muted">端末の登録なし</span>}
                {session.address && <span className="block text-muted">{session.address}</span>}
              </td>
              <td data-label="状態">{stateOf(session)}</td>
              {may('endSessions') && (
                <td className="print:hidden">
                  {session.account.loginId === loginId ? (
                    <span className="text-muted">自分のセッション</span>
                  ) : (
                    <Button
                      look="quiet"
                      aria-label={`${session.account.name}のセッションを終了`}
                      onPress={() => setEnding(session)}
                    >
                      終了
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </Table>
      )}
      <Dialog title="セッションの終了" isOpen={ending !== null} onClose={() => setEnding(null)}>
        {ending && <EndSessionForm session={ending} onDone={() => setEnding(null)} />}
      </Dialog>
    </>
  );
}

const stateOf = ({ locked, handlingMyNumber, withFactor }: AccountSessionFragment): string =>
  [
    locked ? '画面ロック中' : '利用中',
    ...(handlingMyNumber ? ['個人番号取扱中'] : []),
    ...(withFactor ? ['二要素認証済み'] : []),
  ].join('、');
