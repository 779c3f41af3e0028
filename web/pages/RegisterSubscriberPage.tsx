import { useNavigate } from 'react-router';
import { registerSubscriberDocument } from '../api/documents/subscriber';
import { useMutationOf } from '../api/query';
import { RegisterSubscriberForm } from '../forms/RegisterSubscriberForm';
import { paths } from '../paths';
import { status } from '../status';
import { Page } from '../ui/Page';
import { Permitted } from './Permitted';

export function RegisterSubscriberPage() {
  const navigate = useNavigate();
  const { mutateAsync: registerSubscriber } = useMutationOf(registerSubscriberDocument);

  return (
    <Page title="加入者登録">
      <Permitted operation="registerSubscriber">
        <RegisterSubscriberForm
          onSubmit={async (input) => {
            const { registerSubscriber: subscriber } = await registerSubscriber({ input });
            const path = paths.subscriber(subscriber.subscriberBranchNumber);
            status.set({ path, text: '加入者を登録しました。' });
            await navigate(path);
          }}
        />
      </Permitted>
    </Page>
  );
}
