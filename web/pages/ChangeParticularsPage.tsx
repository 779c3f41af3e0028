import { useNavigate } from 'react-router';
import { changeParticularsDocument } from '../api/documents/particulars';
import { useMutationOf } from '../api/query';
import { ChangeParticularsForm } from '../forms/ChangeParticularsForm';
import { paths } from '../paths';
import { status } from '../status';
import { SubscriberFormPage, type SeenSubscriber } from './SubscriberFormPage';

export const ChangeParticularsPage = () => (
  <SubscriberFormPage title="住所・氏名・続柄の変更" operation="changeParticulars">
    {(subscriber, loadAgain) => <ChangeParticulars subscriber={subscriber} loadAgain={loadAgain} />}
  </SubscriberFormPage>
);

interface Props {
  subscriber: SeenSubscriber;
  loadAgain: () => Promise<SeenSubscriber>;
}

const changed = '変更を登録しました。';
/** A filing older than the one that is registered changes nothing of today. */
const intoThePast = 'より新しい届出が登録されているため、現在の内容は変えず、過去の内容として履歴に登録しました。';

function ChangeParticulars({ subscriber, loadAgain }: Props) {
  const navigate = useNavigate();
  const { mutateAsync: changeParticulars } = useMutationOf(changeParticularsDocument);
  const back = paths.subscriber(subscriber.subscriberBranchNumber);
  return (
    <ChangeParticularsForm
      subscriber={subscriber}
      back={back}
      loadAgain={loadAgain}
      onSubmit={async (input) => {
        const { changeParticulars: now } = await changeParticulars({ input });
        status.set({ path: back, text: now.particularsRecordedAt === input.seen ? intoThePast : changed });
        await navigate(back);
      }}
    />
  );
}
