import { Link, useParams } from 'react-router';
import { provisionRecordRevisionsDocument } from '../api/documents/provision-record';
import { useQueryOf } from '../api/query';
import { isRefused } from '../api/refused';
import { recordRoles } from '../labels';
import { useMay } from '../menu';
import { paths } from '../paths';
import { allItems, itemInWords, recordItems, type ProvisionRecord } from '../provision-record-words';
import { Badge } from '../ui/Badge';
import { LinkButton } from '../ui/LinkButton';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { Properties } from '../ui/Properties';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { NotFoundPage } from './NotFoundPage';
import { Permitted } from './Permitted';
import { PrintButton } from './PrintButton';
import { Printed } from './Printed';
import { RevisionTable } from './RevisionTable';

const title = '情報提供等記録の詳細';

export function ProvisionRecordPage() {
  const { id = '' } = useParams();
  const may = useMay();
  const { data, error } = useQueryOf(
    provisionRecordRevisionsDocument,
    { id },
    { enabled: may('viewProvisionRecords') },
  );
  const revisions = data?.provisionRecordRevisions;
  const newest = revisions?.at(-1);

  if (isRefused(error, 'NOT_FOUND')) return <NotFoundPage />;
  return (
    <Page title={title} state={newest && <Badge tone="neutral">{recordRoles[newest.role]}</Badge>}>
      <Permitted operation="viewProvisionRecords">
        <RefusalNotice error={error} />
        {!newest && !error && <Loading />}
        {revisions && newest && <Record newest={newest} revisions={revisions} />}
      </Permitted>
    </Page>
  );
}

function Record({ newest, revisions }: { newest: ProvisionRecord; revisions: ProvisionRecord[] }) {
  const may = useMay();
  const { subscriberBranchNumber } = newest;
  return (
    <>
      <div className="mb-6 flex flex-wrap items-center gap-3">
        {may('reviseProvisionRecord') && <LinkButton to={paths.reviseProvisionRecord(newest.id)}>訂正</LinkButton>}
        <PrintButton />
        {subscriberBranchNumber && (
          <span className="flex flex-wrap gap-x-4 print:hidden">
            {may('viewSubscriber') && <Link to={paths.subscriber(subscriberBranchNumber)}>加入者の詳細へ</Link>}
            <Link to={paths.provisionRecordsOf(subscriberBranchNumber)}>この方の情報提供等記録</Link>
          </span>
        )}
      </div>
      <Section title="記録の項目">
        <Properties>
          {Object.fromEntries(allItems.map((item) => [recordItems[item], itemInWords(newest, item)]))}
        </Properties>
      </Section>
      <Section title="記録と訂正の経過">
        <RevisionTable revisions={revisions} />
      </Section>
      <Printed />
    </>
  );
}
