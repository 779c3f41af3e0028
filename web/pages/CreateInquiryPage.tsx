import { useNavigate } from 'react-router';
import { createInquiryDocument, legalBasesDocument } from '../api/documents/inquiry';
import { organizationCodeDocument } from '../api/documents/organization-code';
import { useMutationOf, useQueryOf } from '../api/query';
import { CreateInquiryForm } from '../forms/CreateInquiryForm';
import { useMay } from '../menu';
import { paths } from '../paths';
import { status } from '../status';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { RefusalNotice } from '../ui/RefusalNotice';
import { codeObstacle } from './organization-code-state';
import { SubscriberFormPage, type SeenSubscriber } from './SubscriberFormPage';

export const CreateInquiryPage = () => (
  <SubscriberFormPage title="情報照会" operation="createInquiry">
    {(subscriber, loadAgain) => <CreateInquiry subscriber={subscriber} loadAgain={loadAgain} />}
  </SubscriberFormPage>
);

interface Props {
  subscriber: SeenSubscriber;
  loadAgain: () => Promise<SeenSubscriber>;
}

function CreateInquiry({ subscriber, loadAgain }: Props) {
  const { subscriberBranchNumber, nameKanji } = subscriber;
  const may = useMay();
  const navigate = useNavigate();
  const back = paths.subscriber(subscriberBranchNumber);
  const code = useQueryOf(organizationCodeDocument, { subscriberBranchNumber });
  const legal = useQueryOf(legalBasesDocument, {});
  const { mutateAsync: createInquiry } = useMutationOf(createInquiryDocument);
  const state = code.data?.subscriber?.organizationCode.state;
  const bases = legal.data?.legalBases;
  if (!state || !bases) {
    const error = code.error ?? legal.error;
    return error ? <RefusalNotice error={error} /> : <Loading />;
  }

  const obstacle = codeObstacle(subscriber, state);
  if (obstacle) {
    return (
      <Notice tone="warning" title="この方については、いま照会できません。">
        <p>{obstacle}</p>
      </Notice>
    );
  }
  if (bases.length === 0) {
    return (
      <Notice tone="warning" title="照会できる事務手続がありません。">
        <p>必要な場合は、管理者に事務手続の許可を依頼してください。</p>
      </Notice>
    );
  }
  return (
    <CreateInquiryForm
      name={nameKanji}
      bases={bases}
      back={back}
      loadAgain={async () => void (await loadAgain())}
      onSubmit={async (asked) => {
        const { createInquiry: inquiry } = await createInquiry({ input: { subscriberBranchNumber, ...asked } });
        if (may('viewInquiries')) return navigate(paths.inquiry(inquiry.id));
        status.set({ path: back, text: '照会を受け付けました。' });
        await navigate(back);
      }}
    />
  );
}
