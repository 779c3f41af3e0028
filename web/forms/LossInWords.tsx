import { addDays, type PlainDate } from '../../src/domain/plain-date';
import { western } from '../ui/western';
import type { OpenDependant } from './EndEligibilityForm';

interface Props {
  start: PlainDate;
  end: PlainDate;
  endReason: string;
  /** Who loses it with the insured person, and who keeps it. */
  dependants: OpenDependant[];
  remaining: OpenDependant[];
}

const death = '01';

/** What will happen, before it does: 資格喪失年月日 is the first day that is not covered. */
export function LossInWords({ start, end, endReason, dependants, remaining }: Props) {
  if (end < start) return <p>資格喪失年月日が、資格取得年月日（{western(start)}）より前の日付です。</p>;
  const later = dependants.filter((dependant) => dependant.start > end);
  return (
    <>
      <p className="text-std-16B-170">
        {end === start
          ? '資格取得年月日と同じ日のため、資格のある日は1日もなくなります。'
          : `${western(end)}から資格がなくなります（最終日は${western(addDays(end, -1))}）。`}
      </p>
      {dependants.length > 0 && <p>被扶養者{dependants.length}人の資格も、同じ日になくなります。</p>}
      {dependants.length > 0 && endReason === death && <p>被扶養者の資格喪失事由は「99 その他」で登録します。</p>}
      {later.map(({ name, start: begun }) => (
        <p key={name}>
          {name}さんは、資格取得年月日（{western(begun)}）が後のため、資格のある日は1日もなくなります。
        </p>
      ))}
      {remaining.length > 0 && <p>被扶養者{remaining.length}人の資格は、そのまま残ります。</p>}
    </>
  );
}
