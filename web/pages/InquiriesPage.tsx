import { Link, useSearchParams } from 'react-router';
import { inquiriesDocument } from '../api/documents/inquiry';
import type { InquiriesQuery, InquirySearch } from '../api/generated/graphql';
import { useLongListOf } from '../api/long-list';
import { paths } from '../paths';
import { LongList } from '../ui/LongList';
import type { LongColumn } from '../ui/LongTable';
import { Page } from '../ui/Page';
import { TabLinks } from '../ui/TabLinks';
import { closableStates, waitingStates } from './inquiry-state';
import { InquiryCells } from './InquiryCells';
import { Permitted } from './Permitted';

interface View {
  to: string;
  text: string;
  search: InquirySearch;
  none: string;
}

/** The views by what the address says. */
const views: Record<'open' | 'waiting' | 'close' | 'all', View> = {
  open: { to: paths.inquiries, text: '未完了', search: { open: true }, none: '未完了の照会はありません。' },
  waiting: {
    to: paths.inquiriesWaiting,
    text: '回答待ち',
    search: { states: waitingStates },
    none: '回答を待っている照会はありません。',
  },
  close: {
    to: paths.inquiriesToClose,
    text: '完了の登録待ち',
    search: { open: true, states: closableStates },
    none: '完了の登録を待っている照会はありません。',
  },
  all: { to: paths.inquiriesAll, text: 'すべて', search: {}, none: '照会はありません。' },
};

const isView = (name: string | null): name is keyof typeof views => name !== null && Object.hasOwn(views, name);

const columns: LongColumn[] = [
  { title: '照会日時', rem: 11 },
  { title: '対象者', rem: 11 },
  { title: '照会した情報', rem: 22 },
  { title: '照会先', rem: 15 },
  { title: '経過', rem: 14 },
];

export const InquiriesPage = () => (
  <Page title="照会結果の閲覧">
    <Permitted operation="viewInquiries">
      <Inquiries />
    </Permitted>
  </Page>
);

function Inquiries() {
  const [parameters] = useSearchParams();
  const show = parameters.get('show');
  const subscriber = parameters.get('subscriber');
  const name = isView(show) ? show : 'open';
  const { search, text, none } = views[name];
  const list = useLongListOf(
    inquiriesDocument,
    { search: { ...search, ...(subscriber !== null && { subscriberBranchNumber: subscriber }) } },
    connectionOf,
  );

  return (
    <>
      <p className="mb-3">
        {subscriber === null ? (
          '新しい照会は、加入者の詳細の「情報照会」から行います。'
        ) : (
          <>
            1人の方についての照会だけを表示しています。
            <Link to={paths.subscriber(subscriber)}>加入者の詳細へ</Link>
          </>
        )}
      </p>
      {subscriber === null ? (
        <TabLinks
          label="照会の絞り込み"
          tabs={Object.entries(views).map(([view, { to, text: label }]) => ({
            ...{ to, text: label, current: view === name },
          }))}
        />
      ) : (
        <p className="mb-3">
          <Link to={paths.inquiries}>全員の照会へ</Link>
        </p>
      )}
      <LongList
        key={`${name} ${subscriber}`}
        caption={`照会（${text}、新しい順）`}
        columns={columns}
        list={list}
        keyOf={idOf}
        none={none}
      >
        {(inquiry) => <InquiryCells inquiry={inquiry} />}
      </LongList>
    </>
  );
}

const connectionOf = ({ inquiries }: InquiriesQuery) => inquiries;
const idOf = ({ id }: { id: string }) => id;
