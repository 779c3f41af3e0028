import { useState } from 'react';
import type { EndEligibilityInput } from '../api/generated/graphql';
import { endReasons } from '../labels';
import { today } from '../today';
import { CheckboxInput } from '../ui/CheckboxInput';
import { DateInput } from '../ui/DateInput';
import { FieldGroup } from '../ui/FieldGroup';
import { Notice } from '../ui/Notice';
import { SelectInput } from '../ui/SelectInput';
import { western } from '../ui/western';
import { ChangedMeanwhile } from './ChangedMeanwhile';
import { dayFault, dayOf } from './filing-dates';
import { JudgedForm } from './JudgedForm';
import { LossInWords } from './LossInWords';
import { Gone } from './Gone';
import { judgePeriod, periodLabels, periodText, type Period } from './period-text';
import { useJudgedForm } from './use-judged-form';
import { useSeenPeriod } from './use-seen-period';

/** Somebody whose eligibility depends on the insured person's, with the day it began. */
export interface OpenDependant {
  name: string;
  start: string;
}

interface Props {
  opened: Period;
  dependants: OpenDependant[];
  back: string;
  loadAgain: () => Promise<{ eligibilityPeriods: Period[] }>;
  onSubmit: (input: EndEligibilityInput) => Promise<void>;
}

const labels = { end: periodLabels.end, endReason: periodLabels.endReason, notifiedOn: periodLabels.notifiedOn };

export function EndEligibilityForm({ opened, dependants, back, loadAgain, onSubmit }: Props) {
  const { period, meanwhile, isGone, loadAgain: loadPeriod } = useSeenPeriod({ opened, loadAgain });
  const [withDependants, setWithDependants] = useState(true);
  const together = withDependants && dependants.length > 0;

  const form = useJudgedForm({
    labels,
    defaults: { end: '', endReason: '', notifiedOn: western(today()) },
    judge: (text) => {
      const { faults } = judgePeriod({ ...periodText(period), ...text }, { relationshipCode: '-', today: today() });
      const { end = dayFault(text.end), endReason, notifiedOn } = faults;
      return { end, endReason: text.endReason ? endReason : '選択してください。', notifiedOn };
    },
    submit: (text) =>
      onSubmit({
        ...{ periodId: period.id, end: dayOf(text.end) ?? '', endReason: text.endReason },
        ...{ notifiedOn: dayOf(text.notifiedOn) ?? '', withDependants: together },
      }),
  });
  const { input, text } = form;
  const end = dayOf(text.end);

  return (
    <JudgedForm form={form} submitText="資格喪失を登録" back={back} onLoadAgain={async () => void (await loadPeriod())}>
      <ChangedMeanwhile changes={meanwhile} />
      {isGone && <Gone thing="資格期間" />}
      <FieldGroup title="喪失の内容">
        <DateInput {...input('end')} text={text.end} required autoFocus />
        <SelectInput {...input('endReason')} options={endReasons} required />
        <DateInput {...input('notifiedOn')} text={text.notifiedOn} required />
      </FieldGroup>
      {dependants.length > 0 && (
        <div className="mb-4">
          <CheckboxInput
            label="被扶養者も同日に喪失"
            checked={withDependants}
            aria-describedby="dependants"
            onChange={(event) => setWithDependants(event.target.checked)}
          />
          <p id="dependants" className="ml-7">
            資格のある被扶養者：{dependants.map(({ name }) => name).join('、')}（{dependants.length}人）
          </p>
        </div>
      )}
      <div aria-live="polite">
        {end && (
          <Notice tone="info">
            <LossInWords
              {...{ start: period.start, end, endReason: text.endReason }}
              dependants={together ? dependants : []}
              remaining={together ? [] : dependants}
            />
          </Notice>
        )}
      </div>
    </JudgedForm>
  );
}
