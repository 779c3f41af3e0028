import { waitingChangesDocument } from '../api/documents/account-change';
import { inboxDocument } from '../api/documents/inbox';
import type { InboxQuery } from '../api/generated/graphql';
import { useQueryOf } from '../api/query';
import { useMay } from '../menu';
import { paths } from '../paths';
import { Figures } from '../ui/Figures';
import { Loading } from '../ui/Loading';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';

type Inbox = InboxQuery['inbox'];

/** What waits for the signed-in person; each figure leads to the list of just these. */
export function InboxSection() {
  const may = useMay();
  const seesImports = may('viewFileImports');
  const sends = seesImports && (may('uploadFile') || may('requestMyNumberChange'));
  const places: { text: string; to: string; figure: keyof Inbox; granted: boolean }[] = [
    {
      text: '自分の承認待ち',
      to: paths.filesAwaitingApproval,
      figure: 'toApprove',
      granted: seesImports && may('approveFileImport'),
    },
    { text: '疑義（確定待ち）', to: paths.doubtsToConfirm, figure: 'doubtsToConfirm', granted: may('resolveDoubts') },
    { text: '疑義（未処理）', to: paths.doubtsOpen, figure: 'doubtsOpen', granted: may('viewDoubts') },
    {
      text: '手動応答待ち',
      to: paths.provisions,
      figure: 'provisionsToAnswer',
      granted: may('answerProvisions') && may('viewProvisions'),
    },
    {
      text: '完了していない照会',
      to: paths.inquiriesToClose,
      figure: 'inquiriesToClose',
      granted: may('createInquiry') && may('viewInquiries'),
    },
    { text: '送って承認待ち', to: paths.filesSentByMe, figure: 'sentWaiting', granted: sends },
    { text: '差し戻し・不合格あり', to: paths.filesCameBack, figure: 'cameBack', granted: sends },
  ];
  const granted = places.filter((place) => place.granted);
  const inbox = useQueryOf(inboxDocument, {}, { enabled: granted.length > 0 });
  const decides = may('decideChanges') && may('viewAccounts');
  const changes = useQueryOf(waitingChangesDocument, {}, { enabled: decides });
  if (granted.length === 0 && !decides) return null;

  const [error, isPending] = [inbox.error ?? changes.error, inbox.isLoading || changes.isLoading];
  const { data } = inbox;
  const drafts = changes.data?.accountChanges.edges.filter(({ node }) => node.mayDecide);
  const figures = [
    ...(data ? granted.map(({ text, to, figure }) => ({ text, to, figure: data.inbox[figure] })) : []),
    ...(drafts ? [{ text: '確認待ちの起票', to: paths.accountChanges, figure: drafts.length }] : []),
  ];

  return (
    <Section title="受信箱">
      <RefusalNotice error={error} />
      {isPending && <Loading />}
      {!isPending && <Figures>{figures}</Figures>}
    </Section>
  );
}
