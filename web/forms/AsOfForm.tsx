import type { PlainDate } from '../../src/domain/plain-date';
import { today } from '../today';
import { Button } from '../ui/Button';
import { DateInput } from '../ui/DateInput';
import { FaultSummary } from '../ui/FaultSummary';
import { western } from '../ui/western';
import { dayFault, dayOf } from './filing-dates';
import { useJudgedForm } from './use-judged-form';

interface Props {
  validOn: PlainDate;
  believedOn: PlainDate;
  onAsk: (days: { validOn: PlainDate; believedOn: PlainDate }) => void;
}

/** One sentence with two days in it: eligibility on the one, as the records stood on the other. */
export function AsOfForm({ validOn, believedOn, onAsk }: Props) {
  const form = useJudgedForm({
    labels: { validOn: 'いつの資格か', believedOn: 'いつの時点の記録か' },
    defaults: { validOn: western(validOn), believedOn: western(believedOn) },
    judge: (text) => ({
      validOn: dayFault(text.validOn),
      believedOn: dayFault(text.believedOn, { latest: today(), future: '今日より後の記録はまだありません。' }),
    }),
    submit: async (text) => onAsk({ validOn: dayOf(text.validOn) ?? '', believedOn: dayOf(text.believedOn) ?? '' }),
  });
  const { input, text, summary, faults, onSubmit } = form;

  return (
    <form role="search" noValidate autoComplete="off" onSubmit={onSubmit} className="mb-6 rounded-8 bg-ground p-4">
      <FaultSummary ref={summary} faults={faults} />
      <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2">
        <DateInput {...input('validOn')} text={text.validOn} required />
        <DateInput {...input('believedOn')} text={text.believedOn} required />
      </div>
      <Button type="submit" look="primary">
        この時点で照会
      </Button>
    </form>
  );
}
