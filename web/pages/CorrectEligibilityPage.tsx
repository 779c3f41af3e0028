import { useNavigate } from 'react-router';
import { correctEligibilityDocument } from '../api/documents/eligibility';
import { useMutationOf } from '../api/query';
import { CorrectEligibilityForm } from '../forms/CorrectEligibilityForm';
import { paths } from '../paths';
import { status } from '../status';
import { PeriodPage, type PeriodContentProps } from './PeriodPage';

export const CorrectEligibilityPage = () => (
  <PeriodPage title="資格の訂正" operation="correctEligibility" Content={CorrectEligibility} />
);

function CorrectEligibility({ subscriber, period, loadAgain }: PeriodContentProps) {
  const navigate = useNavigate();
  const { mutateAsync: correctEligibility } = useMutationOf(correctEligibilityDocument);
  const back = paths.subscriber(subscriber.subscriberBranchNumber);
  return (
    <CorrectEligibilityForm
      opened={period}
      relationshipCode={subscriber.relationshipCode}
      back={back}
      loadAgain={loadAgain}
      onSubmit={async (input) => {
        await correctEligibility({ input });
        status.set({ path: back, text: '資格を訂正しました。' });
        await navigate(back);
      }}
    />
  );
}
