import { Link, useSearchParams } from 'react-router';
import { doubtsDocument } from '../api/documents/doubt';
import type { DoubtsQuery, DoubtState } from '../api/generated/graphql';
import { useLongListOf } from '../api/long-list';
import { doubtKinds, doubtStates } from '../labels';
import { useMay, useMe } from '../menu';
import { paths } from '../paths';
import { Badge, type Tone } from '../ui/Badge';
import { LongList } from '../ui/LongList';
import type { LongColumn } from '../ui/LongTable';
import { Moment } from '../ui/Moment';
import { Page } from '../ui/Page';
import { TabLinks } from '../ui/TabLinks';
import { Permitted } from './Permitted';

type Doubt = DoubtsQuery['doubts']['edges'][number]['node'];

export const doubtTones: Record<DoubtState, Tone> = { OPEN: 'bad', PROPOSED: 'wait', RESOLVED: 'good' };

/** The views by what the address says. */
const views = {
  all: { to: paths.doubts, text: '未解消', none: '未解消の疑義はありません。' },
  open: { to: paths.doubtsOpen, text: '未処理', none: '未処理の疑義はありません。' },
  confirm: { to: paths.doubtsToConfirm, text: '自分の確定待ち', none: '確定を待っている疑義はありません。' },
  resolved: { to: paths.doubtsResolved, text: '解消済み', none: '解消済みの疑義はありません。' },
} as const;
type View = keyof typeof views;

const isView = (name: string | null): name is View => name !== null && name in views;

const columns: LongColumn[] = [
  { title: '発生日時', rem: 10.5 },
  { title: '登録されている加入者', rem: 12 },
  { title: 'ファイル・届出の行', rem: 16 },
  { title: '内容', rem: 20 },
];

export const DoubtsPage = () => (
  <Page title="疑義照会">
    <Permitted operation="viewDoubts">
      <Doubts />
    </Permitted>
  </Page>
);

function Doubts() {
  const { loginId } = useMe();
  const may = useMay();
  const [parameters] = useSearchParams();
  const show = parameters.get('show');
  const view: View = isView(show) ? show : 'all';
  const list = useLongListOf(doubtsDocument, { resolved: view === 'resolved' }, connectionOf);
  const isShown = ({ state, proposedBy }: Doubt): boolean => {
    if (view === 'open') return state === 'OPEN';
    return view === 'confirm' ? state === 'PROPOSED' && proposedBy !== loginId : true;
  };
  const shown: View[] = ['all', 'open', ...(may('resolveDoubts') ? ['confirm' as const] : []), 'resolved'];

  return (
    <>
      <p className="mb-3">
        同じ個人番号が2人以上に届け出られたものです。どちらが誤りかを2人で確かめるまで、登録されている個人番号は表示できません。
      </p>
      <TabLinks label="疑義の絞り込み" tabs={shown.map((name) => ({ ...views[name], current: name === view }))} />
      <LongList
        key={view}
        caption={`${views[view].text}の疑義`}
        columns={columns}
        list={{ ...list, rows: list.rows.filter(isShown) }}
        keyOf={idOf}
        none={views[view].none}
      >
        {(doubt) => <Cells doubt={doubt} />}
      </LongList>
    </>
  );
}

const connectionOf = ({ doubts }: DoubtsQuery) => doubts;
const idOf = ({ id }: { id: string }) => id;

const Cells = ({ doubt: { id, kind, state, raisedAt, suspects, rows } }: { doubt: Doubt }) => (
  <>
    <th scope="row">
      <Link to={paths.doubt(id)}>
        <Moment at={raisedAt} />
      </Link>
      <span className="mt-1 block">
        <Badge tone={doubtTones[state]}>{doubtStates[state]}</Badge>
      </span>
    </th>
    <td>
      {suspects.length > 0 ? (
        suspects.map(({ subscriber }) => (
          <span key={subscriber.subscriberBranchNumber} className="block">
            {subscriber.nameKanji}
          </span>
        ))
      ) : (
        <span className="text-muted">なし</span>
      )}
    </td>
    <td>
      {rows.slice(0, rowsNamed).map(({ line, nameKanji }) => (
        <span key={`${line} ${nameKanji}`} className="block">
          {line ? `${line}行目` : '画面'}　{nameKanji}
        </span>
      ))}
      {rows.length > rowsNamed && <span className="text-muted">ほか{rows.length - rowsNamed}行</span>}
    </td>
    <td>{doubtKinds[kind]}</td>
  </>
);

const rowsNamed = 3;
