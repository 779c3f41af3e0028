import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { certificatesDocument, correctCertificateDocument } from '../api/documents/certificate';
import { useMutationOf, useQueryOf } from '../api/query';
import { successorOf, type Certificate } from '../forms/certificate-text';
import { CertificateForm } from '../forms/CertificateForm';
import { paths } from '../paths';
import { status } from '../status';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { RefusalNotice } from '../ui/RefusalNotice';
import { SubscriberFormPage } from './SubscriberFormPage';

export const CorrectCertificatePage = () => (
  <SubscriberFormPage title="証の訂正" operation="editCertificates">
    {({ subscriberBranchNumber }) => <CorrectCertificate subscriberBranchNumber={subscriberBranchNumber} />}
  </SubscriberFormPage>
);

function CorrectCertificate({ subscriberBranchNumber }: { subscriberBranchNumber: string }) {
  const { certificateId } = useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useQueryOf(certificatesDocument, { subscriberBranchNumber });
  const { mutateAsync: correctCertificate } = useMutationOf(correctCertificateDocument);
  const [seen, setSeen] = useState<Certificate | null>(null);
  const opened = data?.certificates.find(({ id }) => id === certificateId);
  if (!seen && opened) setSeen(opened);

  const back = paths.subscriber(subscriberBranchNumber);
  if (!seen && !data) return error ? <RefusalNotice error={error} /> : <Loading />;
  if (!seen) {
    return (
      <Notice tone="warning" title="この証は変更されたか、取り消されています。">
        <p>
          <Link to={back}>加入者の詳細</Link>で、現在の証情報を確かめてください。
        </p>
      </Notice>
    );
  }

  const loadAgain = async () => {
    const { data: latest } = await refetch({ throwOnError: true });
    const successor = successorOf(seen, latest?.certificates ?? []);
    if (successor) setSeen(successor);
    return successor;
  };

  return (
    <CertificateForm
      registered={seen}
      back={back}
      loadAgain={loadAgain}
      onSubmit={async (content, reason) => {
        await correctCertificate({ id: seen.id, input: { subscriberBranchNumber, ...content }, reason });
        status.set({ path: back, text: '証を訂正しました。' });
        await navigate(back);
      }}
    />
  );
}
