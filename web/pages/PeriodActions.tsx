import type { Period } from '../forms/period-text';
import { useMay } from '../menu';
import { paths } from '../paths';
import { Button } from '../ui/Button';
import { LinkButton } from '../ui/LinkButton';
import { western } from '../ui/western';

interface Props {
  subscriberBranchNumber: string;
  period: Period;
  onCancel: () => void;
}

/** What may be done with a period by whoever is asking. */
export function PeriodActions({ subscriberBranchNumber, period, onCancel }: Props) {
  const may = useMay();
  const which = `（${western(period.start)}取得）`;
  return (
    <div className="flex flex-wrap gap-2">
      {may('endEligibility') && period.end === null && (
        <LinkButton to={paths.endEligibility(subscriberBranchNumber, period.id)} aria-label={`資格喪失${which}`}>
          資格喪失
        </LinkButton>
      )}
      {may('correctEligibility') && (
        <>
          <LinkButton to={paths.correctEligibility(subscriberBranchNumber, period.id)} aria-label={`訂正${which}`}>
            訂正
          </LinkButton>
          <Button aria-label={`取消${which}`} onPress={onCancel}>
            取消
          </Button>
        </>
      )}
    </div>
  );
}
