import { useEffect, useEffectEvent } from 'react';
import { useSearchParams } from 'react-router';
import { provisionRecordsDocument } from '../api/documents/provision-record';
import type { ProvisionRecordsQuery } from '../api/generated/graphql';
import { useLongListOf } from '../api/long-list';
import { paths } from '../paths';
import { itemInWords, recordItems, type ProvisionRecord, type RecordItem } from '../provision-record-words';
import { count } from '../ui/count';
import { LinkButton } from '../ui/LinkButton';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Table } from '../ui/Table';
import { Permitted } from './Permitted';
import { PrintButton } from './PrintButton';
import { Printed } from './Printed';
import { filledIn, searchOf, termsIn, termsInWords } from './provision-record-search';

/** More is no list to read on paper. */
const mostPrinted = 1000;

/** All twelve items of the records that were searched for: the list on screen draws only what is in sight. */
export const ProvisionRecordsInPrintPage = () => (
  <Page title="情報提供等記録の一覧">
    <Permitted operation="viewProvisionRecords">
      <Records />
    </Permitted>
  </Page>
);

function Records() {
  const [address] = useSearchParams();
  const terms = termsIn(address);
  const { rows, more, error, isPending, loadMore } = useLongListOf(
    provisionRecordsDocument,
    { search: searchOf(terms) },
    connectionOf,
  );
  const isCut = more && rows.length >= mostPrinted;
  const isWhole = !isPending && !error && (!more || isCut);
  const wanting = more && !isCut && loadMore !== null;
  const loadNext = useEffectEvent(() => loadMore?.());
  useEffect(() => {
    if (wanting) loadNext();
  }, [wanting]);

  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        {isWhole && rows.length > 0 && <PrintButton />}
        <LinkButton to={{ pathname: paths.provisionRecords, search: String(new URLSearchParams(filledIn(terms))) }}>
          検索に戻る
        </LinkButton>
      </div>
      <p className="mb-2">
        条件　{termsInWords(terms)}
        {isWhole && `　${count(rows.length)}`}
      </p>
      <RefusalNotice error={error} />
      {isCut && (
        <Notice tone="warning" title={`新しいものから${count(mostPrinted)}までの一覧です。`}>
          <p>ほかにもあります。期間などで条件を絞り、分けて印刷してください。</p>
        </Notice>
      )}
      {isWhole ? (
        rows.length > 0 ? (
          <Listed records={rows} />
        ) : (
          <p>条件に合う記録はありません。</p>
        )
      ) : (
        !error && <Loading />
      )}
      <Printed />
    </>
  );
}

const connectionOf = ({ provisionRecords }: ProvisionRecordsQuery) => provisionRecords;

/** Two items under each other, so that twelve fit the paper. */
const columns: RecordItem[][] = [
  ['processingNumber', 'subNumber'],
  ['affairName', 'procedureName'],
  ['informationName'],
  ['requesterDepartment', 'providerDepartment'],
  ['requestedAt', 'providedAt'],
  ['nonDisclosureCode', 'errorReasonCode'],
  ['subscriberBranchNumber'],
];

const Listed = ({ records }: { records: ProvisionRecord[] }) => (
  <div className="[page:wide] [&_td]:align-top [&_thead_th]:whitespace-pre-line!">
    <Table
      caption="情報提供等記録（新しい順）"
      columns={columns.map((items) => items.map((item) => recordItems[item]).join('\n'))}
    >
      {records.map((record) => (
        <tr key={record.id}>
          {columns.map((items) => (
            <td key={items[0]}>
              {items.map((item) => (
                <span key={item} className="block">
                  {itemInWords(record, item) ?? <span className="text-muted">なし</span>}
                </span>
              ))}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  </div>
);
