import { useNavigate } from 'react-router';
import { endEligibilityDocument } from '../api/documents/eligibility';
import { householdDocument } from '../api/documents/household';
import { useMutationOf, useQueryOf } from '../api/query';
import { EndEligibilityForm } from '../forms/EndEligibilityForm';
import { paths } from '../paths';
import { status } from '../status';
import { Loading } from '../ui/Loading';
import { RefusalNotice } from '../ui/RefusalNotice';
import { openDependantsOf } from './household';
import { PeriodPage, type PeriodContentProps } from './PeriodPage';

export const EndEligibilityPage = () => (
  <PeriodPage title="資格喪失" operation="endEligibility" Content={EndEligibility} />
);

function EndEligibility({ subscriber, period, loadAgain }: PeriodContentProps) {
  const { subscriberBranchNumber } = subscriber;
  const navigate = useNavigate();
  const { mutateAsync: endEligibility } = useMutationOf(endEligibilityDocument);
  const isInsured = period.kind === 'INSURED';
  const { data, error } = useQueryOf(householdDocument, { subscriberBranchNumber }, { enabled: isInsured });

  if (isInsured && !data) return error ? <RefusalNotice error={error} /> : <Loading />;
  const back = paths.subscriber(subscriberBranchNumber);
  return (
    <EndEligibilityForm
      opened={period}
      dependants={openDependantsOf(period, data?.household ?? [])}
      back={back}
      loadAgain={loadAgain}
      onSubmit={async (input) => {
        const { endEligibility: ended } = await endEligibility({ input });
        const others = ended.length - 1;
        const text = others > 0 ? `本人と被扶養者${others}人の資格喪失を登録しました。` : '資格喪失を登録しました。';
        status.set({ path: back, text });
        await navigate(back);
      }}
    />
  );
}
