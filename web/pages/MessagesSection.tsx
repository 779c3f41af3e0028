import { useSearchParams } from 'react-router';
import { messagesDocument, sendAgainDocument } from '../api/documents/traffic';
import type { MessagesQuery, MessageState } from '../api/generated/graphql';
import { useLongListOf } from '../api/long-list';
import { useMutationOf } from '../api/query';
import { messageKinds } from '../labels';
import { useMay } from '../menu';
import { paths } from '../paths';
import { status } from '../status';
import { Button } from '../ui/Button';
import { LongList } from '../ui/LongList';
import type { LongColumn } from '../ui/LongTable';
import { Moment } from '../ui/Moment';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { TabLinks } from '../ui/TabLinks';

type Message = MessagesQuery['messages']['edges'][number]['node'];

/** The views by what the address says. */
const views = {
  dead: { to: paths.traffic, text: '止まっている送信', state: 'DEAD', none: '止まっている送信はありません。' },
  queued: { to: paths.trafficQueued, text: '送信待ち', state: 'QUEUED', none: '送信を待っているものはありません。' },
} as const satisfies Record<string, { to: string; text: string; state: MessageState; none: string }>;
type View = keyof typeof views;

/** What is to leave for other institutions and has not, or cannot. */
export function MessagesSection() {
  const may = useMay();
  const [address] = useSearchParams();
  const name: View = address.get('show') === 'queued' ? 'queued' : 'dead';
  const { text, state, none } = views[name];
  const list = useLongListOf(messagesDocument, { states: [state] }, connectionOf);
  const again = useMutationOf(sendAgainDocument);
  const sendsAgain = state === 'DEAD' && may('sendAgain');

  return (
    <Section title="送信の状況">
      <TabLinks
        label="送信の絞り込み"
        tabs={(Object.keys(views) as View[]).map((view) => ({ ...views[view], current: view === name }))}
      />
      {state === 'DEAD' && list.rows.length > 0 && (
        <p className="mb-2">
          何度か送りましたが届いていません。原因がなくなってから再送してください。同じものが相手に2回届いても、1回として扱われます。
        </p>
      )}
      <RefusalNotice error={again.error} />
      <LongList key={name} caption={text} columns={columnsOf(sendsAgain)} list={list} keyOf={idOf} none={none}>
        {(message) => (
          <Cells
            message={message}
            pending={again.isPending && again.variables.id === message.id}
            onSendAgain={
              sendsAgain
                ? () =>
                    again.mutate(
                      { id: message.id },
                      { onSuccess: () => status.set({ path: paths.traffic, text: '再送の順番待ちに入れました。' }) },
                    )
                : null
            }
          />
        )}
      </LongList>
    </Section>
  );
}

const connectionOf = ({ messages }: MessagesQuery) => messages;
const idOf = ({ id }: { id: string }) => id;

const columnsOf = (sendsAgain: boolean): LongColumn[] => [
  { title: '処理番号', rem: 18 },
  { title: '種類', rem: 7 },
  { title: '受付日時', rem: 10 },
  { title: '試行', rem: 5, numeric: true },
  { title: '最後の失敗', rem: 20 },
  ...(sendsAgain ? [{ title: '操作', rem: 8 }] : []),
];

interface CellProps {
  message: Message;
  pending: boolean;
  onSendAgain: (() => void) | null;
}

const Cells = ({ message, pending, onSendAgain }: CellProps) => (
  <>
    <th scope="row" className="tabular">
      {message.processingNumber}
    </th>
    <td>{messageKinds[message.kind]}</td>
    <td>
      <Moment at={message.queuedAt} />
    </td>
    <td className="tabular text-right">{message.attempts}回</td>
    <td>
      {message.faultInWords ?? <span className="text-muted">なし</span>}
      {message.faultInWords && (
        <span className="block text-muted">
          <Moment at={message.changedAt} />
        </span>
      )}
    </td>
    {onSendAgain && (
      <td>
        <Button aria-label={`${message.processingNumber}を再送`} pending={pending} onPress={onSendAgain}>
          再送
        </Button>
      </td>
    )}
  </>
);
