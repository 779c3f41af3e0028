import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { provisionRecordRevisionsDocument, reviseProvisionRecordDocument } from '../api/documents/provision-record';
import { useMutationOf, useQueryOf } from '../api/query';
import { ReviseProvisionRecordForm } from '../forms/ReviseProvisionRecordForm';
import { paths } from '../paths';
import { itemInWords, recordItems, type ProvisionRecord, type RecordItem } from '../provision-record-words';
import { status } from '../status';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { Properties } from '../ui/Properties';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Permitted } from './Permitted';

/** What tells the record from others. */
const shown = [
  ...(['processingNumber', 'informationName', 'requestedAt', 'providedAt'] as const),
  ...(['requesterDepartment', 'providerDepartment'] as const),
] satisfies RecordItem[];

export const ReviseProvisionRecordPage = () => (
  <Page title="情報提供等記録の訂正">
    <Permitted operation="viewProvisionRecords">
      <Permitted operation="reviseProvisionRecord">
        <Revise />
      </Permitted>
    </Permitted>
  </Page>
);

/** The form keeps the record as first loaded: what others revise meanwhile comes in when asked for. */
function Revise() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const [seen, setSeen] = useState<ProvisionRecord | null>(null);
  const { mutateAsync: revise } = useMutationOf(reviseProvisionRecordDocument);
  const { data, error, refetch } = useQueryOf(provisionRecordRevisionsDocument, { id });
  const newest = data?.provisionRecordRevisions.at(-1);
  if (!seen && newest) setSeen(newest);

  const loadAgain = async () => {
    const { data: latest } = await refetch({ throwOnError: true });
    const record = latest?.provisionRecordRevisions.at(-1);
    if (!record) throw new Error('a provision record does not go away');
    setSeen(record);
    return record;
  };

  if (!seen) return error ? <RefusalNotice error={error} /> : <Loading />;
  return (
    <>
      <p className="mb-3">
        不開示コードと過誤事由コードだけを訂正できます。元の記録は消えず、訂正した人、日時、理由とともに残ります。
      </p>
      <div className="mb-6">
        <Properties>{Object.fromEntries(shown.map((item) => [recordItems[item], itemInWords(seen, item)]))}</Properties>
      </div>
      <ReviseProvisionRecordForm
        record={seen}
        loadAgain={loadAgain}
        back={paths.provisionRecord(seen.id)}
        onSubmit={async (revision) => {
          const { reviseProvisionRecord } = await revise({ id: seen.id, ...revision });
          const path = paths.provisionRecord(reviseProvisionRecord.id);
          status.set({ path, text: '情報提供等記録を訂正しました。' });
          await navigate(path);
        }}
      />
    </>
  );
}
