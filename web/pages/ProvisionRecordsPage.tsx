import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { provisionRecordsDocument } from '../api/documents/provision-record';
import type { ProvisionRecordsQuery } from '../api/generated/graphql';
import { orNothing, useLongListOf } from '../api/long-list';
import { SearchProvisionRecordsForm } from '../forms/SearchProvisionRecordsForm';
import { paths } from '../paths';
import { LinkButton } from '../ui/LinkButton';
import { LongList } from '../ui/LongList';
import { Page } from '../ui/Page';
import { Permitted } from './Permitted';
import { filledIn, searchOf, termsIn } from './provision-record-search';
import { ProvisionRecordCells, recordColumns } from './ProvisionRecordCells';

export const ProvisionRecordsPage = () => (
  <Page title="情報提供等記録照会">
    <Permitted operation="viewProvisionRecords">
      <Records />
    </Permitted>
  </Page>
);

function Records() {
  const [address, setAddress] = useSearchParams();
  const [clearings, setClearings] = useState(0);
  const results = useRef<HTMLHeadingElement>(null);
  const terms = termsIn(address);
  const asked = String(new URLSearchParams(filledIn(terms)));
  const list = useLongListOf(provisionRecordsDocument, { search: searchOf(terms) }, connectionOf);

  return (
    <>
      <SearchProvisionRecordsForm
        key={`${asked} ${clearings}`}
        terms={terms}
        onSearch={(wanted) => {
          setAddress(filledIn(wanted));
          results.current?.focus();
        }}
        onClear={() => {
          setClearings(clearings + 1);
          setAddress({});
          results.current?.focus();
        }}
      />
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <h2 ref={results} tabIndex={-1} className="text-std-20B-150">
          情報提供等記録
        </h2>
        <LinkButton to={{ pathname: paths.provisionRecordsInPrint, search: asked }}>印刷用の一覧</LinkButton>
      </div>
      <LongList
        key={asked}
        caption="情報提供等記録（新しい順）"
        columns={recordColumns}
        list={orNothing(list)}
        keyOf={idOf}
        none={
          asked ? '条件に合う記録はありません。条件を減らして検索してください。' : '情報提供等記録はまだありません。'
        }
      >
        {(record) => <ProvisionRecordCells record={record} />}
      </LongList>
    </>
  );
}

const connectionOf = ({ provisionRecords }: ProvisionRecordsQuery) => provisionRecords;
const idOf = ({ id }: { id: string }) => id;
