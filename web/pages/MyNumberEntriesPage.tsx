import { useNavigate, useSearchParams } from 'react-router';
import { fileImportsDocument } from '../api/documents/file-import';
import { myNumberEntriesDocument } from '../api/documents/my-number-entry';
import type { MyNumberEntriesQuery } from '../api/generated/graphql';
import { useLongListOf } from '../api/long-list';
import { useQueryOf } from '../api/query';
import { fileKinds } from '../labels';
import { useMay, useMe } from '../menu';
import { paths } from '../paths';
import { LongList } from '../ui/LongList';
import { momentInWords } from '../ui/Moment';
import { Page } from '../ui/Page';
import { SelectInput } from '../ui/SelectInput';
import { entryColumns, MyNumberEntryCells } from './MyNumberEntryCells';
import { Permitted } from './Permitted';

const importsToChooseFrom = 50;

export function MyNumberEntriesPage() {
  return (
    <Page title="個人番号入力結果照会">
      <Permitted operation="viewMyNumberEntries">
        <Entries />
      </Permitted>
    </Page>
  );
}

function Entries() {
  const { handlingMyNumber } = useMe();
  const [parameters] = useSearchParams();
  const importId = parameters.get('import');
  const list = useLongListOf(myNumberEntriesDocument, { importId }, connectionOf);

  return (
    <>
      <ChooseImport importId={importId} />
      {!handlingMyNumber && (
        <p className="mb-2 text-muted">
          個人番号の取扱いがオフのため、個人番号の欄は「非表示」です。取扱い中も番号は伏せて表示します。
        </p>
      )}
      <LongList
        caption="個人番号入力結果（新しい順）"
        columns={entryColumns}
        list={list}
        keyOf={idOf}
        none="個人番号・未記入理由の入力はまだありません。"
      >
        {(entry) => <MyNumberEntryCells entry={entry} />}
      </LongList>
    </>
  );
}

const connectionOf = ({ myNumberEntries }: MyNumberEntriesQuery) => myNumberEntries;
const idOf = ({ id }: { id: string }) => id;

/** The latest files, and the one that the address names. */
function ChooseImport({ importId }: { importId: string | null }) {
  const may = useMay();
  const navigate = useNavigate();
  const { data } = useQueryOf(fileImportsDocument, { first: importsToChooseFrom }, { enabled: may('viewFileImports') });
  if (!may('viewFileImports')) return null;
  const imports = (data?.fileImports.edges ?? []).map(
    ({ node: { id, kind, uploadedAt } }) => [id, `${momentInWords(uploadedAt)}　${fileKinds[kind]}`] as const,
  );
  const isElsewhere = data && importId !== null && !imports.some(([id]) => id === importId);
  return (
    <div className="mb-4 max-w-120">
      <SelectInput
        label="取込で絞り込む"
        options={Object.fromEntries([...(isElsewhere ? [[importId, '選ばれている取込'] as const] : []), ...imports])}
        inGivenOrder
        none="すべての入力"
        value={importId ?? ''}
        onChange={({ target: { value } }) =>
          void navigate(value === '' ? paths.myNumberEntries : paths.myNumberEntriesOf(value), { replace: true })
        }
      />
    </div>
  );
}
