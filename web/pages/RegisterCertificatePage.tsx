import { useNavigate } from 'react-router';
import { registerCertificateDocument } from '../api/documents/certificate';
import { useMutationOf } from '../api/query';
import { CertificateForm } from '../forms/CertificateForm';
import { paths } from '../paths';
import { status } from '../status';
import { SubscriberFormPage, type SeenSubscriber } from './SubscriberFormPage';

export const RegisterCertificatePage = () => (
  <SubscriberFormPage title="証の登録" operation="editCertificates">
    {(subscriber, loadAgain) => <RegisterCertificate subscriber={subscriber} loadAgain={loadAgain} />}
  </SubscriberFormPage>
);

interface Props {
  subscriber: SeenSubscriber;
  loadAgain: () => Promise<SeenSubscriber>;
}

function RegisterCertificate({ subscriber: { subscriberBranchNumber }, loadAgain }: Props) {
  const navigate = useNavigate();
  const { mutateAsync: registerCertificate } = useMutationOf(registerCertificateDocument);
  const back = paths.subscriber(subscriberBranchNumber);
  return (
    <CertificateForm
      back={back}
      loadAgain={async () => void (await loadAgain())}
      onSubmit={async (content) => {
        await registerCertificate({ input: { subscriberBranchNumber, ...content } });
        status.set({ path: back, text: '証を登録しました。' });
        await navigate(back);
      }}
    />
  );
}
