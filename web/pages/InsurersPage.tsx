import { Search } from 'lucide-react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { insurersDocument } from '../api/documents/insurer-admin';
import type { InsurerAdminFragment, InsurersQuery } from '../api/generated/graphql';
import { useLongListOf } from '../api/long-list';
import { useMay } from '../menu';
import { paths } from '../paths';
import { Button } from '../ui/Button';
import { LinkButton } from '../ui/LinkButton';
import { LongList } from '../ui/LongList';
import type { LongColumn } from '../ui/LongTable';
import { Moment } from '../ui/Moment';
import { Page } from '../ui/Page';
import { TextInput } from '../ui/TextInput';
import { Permitted } from './Permitted';

const columns: LongColumn[] = [
  { title: '保険者番号', rem: 8 },
  { title: '保険者名', rem: 22 },
  { title: 'ログインIDの接頭辞', rem: 12 },
  { title: '管理者ID（うち有効）', rem: 12 },
  { title: '運用者の確認待ち', rem: 10 },
  { title: '開設した日時', rem: 11 },
];

export const InsurersPage = () => (
  <Page title="保険者一覧">
    <Permitted operation="viewInsurers">
      <Insurers />
    </Permitted>
  </Page>
);

function Insurers() {
  const may = useMay();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const text = address.get('text') ?? '';
  const list = useLongListOf(insurersDocument, { text: text || null }, connectionOf);

  return (
    <>
      <form
        role="search"
        key={text}
        className="mb-4 flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = String(new FormData(event.currentTarget).get('text')).trim();
          void navigate(wanted ? paths.insurersBy(wanted) : paths.insurers);
        }}
      >
        <TextInput label="保険者番号または名称" name="text" defaultValue={text} maxLength={100} />
        <Button type="submit" look="primary">
          <Search aria-hidden size={20} />
          検索
        </Button>
        {may('openInsurers') && <LinkButton to={paths.openInsurer}>保険者を開設する</LinkButton>}
      </form>
      <LongList
        key={`list ${text}`}
        caption="保険者の一覧"
        columns={columns}
        list={list}
        keyOf={numberOf}
        none="当てはまる保険者はありません。"
      >
        {(insurer) => <Cells insurer={insurer} />}
      </LongList>
    </>
  );
}

const connectionOf = ({ insurers }: InsurersQuery) => insurers;
const numberOf = ({ insurerNumber }: InsurerAdminFragment) => insurerNumber;

const Cells = ({ insurer }: { insurer: InsurerAdminFragment }) => (
  <>
    <th scope="row" className="tabular">
      <Link to={paths.insurer(insurer.insurerNumber)}>{insurer.insurerNumber}</Link>
    </th>
    <td>{insurer.name}</td>
    <td className="tabular">{insurer.loginPrefix}</td>
    <td className="tabular">
      {insurer.managers}（{insurer.activeManagers}）
    </td>
    <td className="tabular">{insurer.waiting}</td>
    <td>
      <Moment at={insurer.createdAt} />
    </td>
  </>
);
