import { Link, useSearchParams } from 'react-router';
import { provisionsDocument } from '../api/documents/provision';
import type { ProvisionsQuery, ProvisionState } from '../api/generated/graphql';
import { orNothing, useLongListOf } from '../api/long-list';
import { provisionStates } from '../labels';
import { paths } from '../paths';
import { Badge, type Tone } from '../ui/Badge';
import { LongList } from '../ui/LongList';
import type { LongColumn } from '../ui/LongTable';
import { Moment } from '../ui/Moment';
import { Page } from '../ui/Page';
import { TabLinks } from '../ui/TabLinks';
import { Permitted } from './Permitted';

type Provision = ProvisionsQuery['provisions']['edges'][number]['node'];

export const provisionTones: Record<ProvisionState, Tone> = {
  WAITING: 'wait',
  ANSWERED: 'good',
  NO_DATA: 'neutral',
  REFUSED: 'bad',
};

/** The views by what the address says. */
const views = {
  waiting: {
    to: paths.provisions,
    text: '手動応答待ち',
    states: ['WAITING'],
    none: '手動応答を待っている照会はありません。ほかの照会には自動で応答しています。',
  },
  provided: {
    to: paths.provisionsProvided,
    text: '提供済み',
    states: ['ANSWERED', 'NO_DATA'],
    none: '提供した照会はまだありません。',
  },
  refused: {
    to: paths.provisionsRefused,
    text: '提供せず',
    states: ['REFUSED'],
    none: '提供しなかった照会はありません。',
  },
  all: { to: paths.provisionsAll, text: 'すべて', states: null, none: 'ほかの機関からの照会はまだありません。' },
} as const satisfies Record<
  string,
  { to: string; text: string; states: readonly ProvisionState[] | null; none: string }
>;
type View = keyof typeof views;

const isView = (name: string | null): name is View => name !== null && Object.hasOwn(views, name);

const columns: LongColumn[] = [
  { title: '受付日時', rem: 11 },
  { title: '照会した機関', rem: 16 },
  { title: '対象の加入者', rem: 12 },
  { title: '特定個人情報・事務手続', rem: 20 },
  { title: '結果', rem: 17 },
];

export const ProvisionsPage = () => (
  <Page title="情報提供の状況照会">
    <Permitted operation="viewProvisions">
      <Provisions />
    </Permitted>
  </Page>
);

function Provisions() {
  const [address] = useSearchParams();
  const show = address.get('show');
  const name: View = isView(show) ? show : 'waiting';
  const { text, states, none } = views[name];
  const subscriber = address.get('subscriber');
  const list = useLongListOf(
    provisionsDocument,
    { search: { states: states && [...states], subscriberBranchNumber: subscriber } },
    connectionOf,
  );
  const narrowed = (to: string) => (subscriber ? `${to}${to.includes('?') ? '&' : '?'}subscriber=${subscriber}` : to);

  return (
    <>
      <p className="mb-3">
        ほかの機関からの照会には、登録されている資格情報から自動で応答します。手動応答にした方への照会だけが、ここで判断を待ちます。
      </p>
      <TabLinks
        label="提供の絞り込み"
        tabs={(Object.keys(views) as View[]).map((view) => ({
          to: narrowed(views[view].to),
          text: views[view].text,
          current: view === name,
        }))}
      />
      {subscriber && (
        <p className="mb-3 flex flex-wrap gap-x-4">
          <span>
            被保険者枝番 <span className="tabular">{subscriber}</span> の方についての照会だけを表示しています。
          </span>
          <Link to={views[name].to}>全員を表示</Link>
        </p>
      )}
      <LongList
        key={`${name} ${subscriber}`}
        caption={`ほかの機関からの照会（${text}）`}
        columns={columns}
        list={orNothing(list)}
        keyOf={idOf}
        none={subscriber ? 'この方についての照会はありません。' : none}
      >
        {(provision) => <Cells provision={provision} />}
      </LongList>
    </>
  );
}

const connectionOf = ({ provisions }: ProvisionsQuery) => provisions;
const idOf = ({ id }: { id: string }) => id;

const Cells = ({ provision }: { provision: Provision }) => (
  <>
    <th scope="row">
      <Link to={paths.provision(provision.id)}>
        <Moment at={provision.receivedAt} />
      </Link>
    </th>
    <td>{provision.requesterName}</td>
    <td>
      {provision.subscriber?.nameKanji ?? <span className="text-muted">該当者なし</span>}
      {provision.nonDisclosure && <span className="block text-muted">不開示の指定あり</span>}
    </td>
    <td>
      {provision.informationName}
      <span className="block text-muted">{provision.procedureName}</span>
    </td>
    <td>
      <Badge tone={provisionTones[provision.state]}>{provisionStates[provision.state]}</Badge>
      {provision.refusalInWords && <span className="block text-muted">{provision.refusalInWords}</span>}
      {provision.providedAt && (
        <span className="block">
          <Moment at={provision.providedAt} />
        </span>
      )}
    </td>
  </>
);
