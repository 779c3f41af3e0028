import { endMyOtherSessionsDocument, endMySessionDocument, mySessionsDocument } from '../api/documents/own-account';
import { useMutationOf, useQueryOf } from '../api/query';
import { doneHere } from '../done-here';
import { useMe } from '../menu';
import { paths } from '../paths';
import { terminalInWords } from '../terminal-in-words';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Loading } from '../ui/Loading';
import { Moment, momentInWords } from '../ui/Moment';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { actionColumn, Table } from '../ui/Table';

const columns = ['サインインした日時', '最後の操作', '端末', 'IPアドレス', actionColumn];

/** Where one is signed in now: what one does not know, one ends. */
export function OwnSessionsSection() {
  const { data, error } = useQueryOf(mySessionsDocument, {});
  const end = useMutationOf(endMySessionDocument);
  const endOthers = useMutationOf(endMyOtherSessionsDocument);
  const { terminal } = useMe();
  // In the demo no terminal is registered, and all are this computer.
  const unnamed = terminalInWords(terminal?.isDemo ? terminal : null);
  const sessions = data?.mySessions ?? [];
  const ended = (text: string) => ({ onSuccess: () => doneHere(paths.ownAccount, text) });

  return (
    <Section title="サインイン中のセッション">
      <p className="mb-3">心当たりのないものは終了し、パスワードを変更して、管理者に知らせてください。</p>
      <RefusalNotice error={error ?? end.error ?? endOthers.error} />
      {!data && !error && <Loading />}
      {sessions.length > 0 && (
        <Table caption="セッションの一覧" columns={columns} stacks>
          {sessions.map(({ id, signedInAt, lastSeenAt, terminalName, address, isThis }) => (
            <tr key={id}>
              <th scope="row">
                <Moment at={signedInAt} />
              </th>
              <td data-label="最後の操作">
                <Moment at={lastSeenAt} />
              </td>
              <td data-label="端末">{terminalName ?? unnamed}</td>
              <td data-label="IPアドレス" className="tabular">
                {address}
              </td>
              <td>
                {isThis ? (
                  <Badge tone="good">この画面</Badge>
                ) : (
                  <Button
                    aria-label={`${momentInWords(signedInAt)}にサインインしたセッションを終了`}
                    pending={end.isPending && end.variables.id === id}
                    onPress={() => end.mutate({ id }, ended('セッションを終了しました。'))}
                  >
                    終了
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {sessions.length > 1 && (
        <Button
          pending={endOthers.isPending}
          onPress={() => endOthers.mutate({}, ended('ほかのセッションをすべて終了しました。'))}
        >
          この画面以外をすべて終了
        </Button>
      )}
    </Section>
  );
}
