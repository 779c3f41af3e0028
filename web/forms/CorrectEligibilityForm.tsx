import type { CorrectEligibilityInput } from '../api/generated/graphql';
import { endReasons, enrolmentKindCodes, subscriberKindCodes } from '../labels';
import { today } from '../today';
import { ChangeTable } from '../ui/ChangeTable';
import { DateInput } from '../ui/DateInput';
import { FieldGroup } from '../ui/FieldGroup';
import { Section } from '../ui/Section';
import { SelectInput } from '../ui/SelectInput';
import { TextInput } from '../ui/TextInput';
import { ChangedMeanwhile } from './ChangedMeanwhile';
import { JudgedForm } from './JudgedForm';
import { Gone } from './Gone';
import { judgePeriod, periodLabels, periodText, type Period } from './period-text';
import { ReasonInput } from './ReasonInput';
import { reasonFault, statedReason } from './stated-reason';
import { textChanges } from './text-changes';
import { useJudgedForm } from './use-judged-form';
import { useSeenPeriod } from './use-seen-period';

interface Props {
  opened: Period;
  relationshipCode: string | null;
  back: string;
  loadAgain: () => Promise<{ eligibilityPeriods: Period[] }>;
  onSubmit: (input: CorrectEligibilityInput) => Promise<void>;
}

const unchanged = '訂正した項目がありません。誤っている項目を直してください。';

export function CorrectEligibilityForm({ opened, relationshipCode, back, loadAgain, onSubmit }: Props) {
  const { period, meanwhile, isGone, loadAgain: loadPeriod } = useSeenPeriod({ opened, loadAgain });
  const registered = periodText(period);

  const form = useJudgedForm({
    labels: { ...periodLabels, reason: '訂正の理由' },
    defaults: { ...registered, reason: '' },
    judge: (text) => {
      const { faults } = judgePeriod(text, { relationshipCode, today: today() });
      const same = textChanges(registered, text, periodLabels).length === 0;
      return { ...faults, start: faults.start ?? (same ? unchanged : undefined), reason: reasonFault(text.reason) };
    },
    submit: async (text) => {
      const { registration } = judgePeriod(text, { relationshipCode, today: today() });
      if (!registration) return;
      const { eligibilityStart: start, eligibilityEnd: end, eligibilityEndReason: endReason, ...rest } = registration;
      const { kind, enrolmentKind, symbol, number, cardBranch, notifiedOn } = rest;
      const corrected = { kind, enrolmentKind, symbol, number, cardBranch, notifiedOn };
      await onSubmit({ periodId: period.id, start, end, endReason, ...corrected, reason: statedReason(text.reason) });
    },
  });
  const { input, text } = form;
  const changes = textChanges(registered, text, periodLabels);

  const onLoadAgain = async () => {
    const latest = await loadPeriod();
    if (latest) form.rebase({ ...periodText(latest), reason: '' });
  };

  return (
    <JudgedForm form={form} submitText="訂正を登録" back={back} onLoadAgain={onLoadAgain}>
      <ChangedMeanwhile changes={meanwhile} />
      {isGone && <Gone thing="資格期間" />}
      <FieldGroup title="資格期間">
        <DateInput {...input('start')} text={text.start} required />
        <DateInput {...input('end')} text={text.end} />
        <SelectInput {...input('endReason')} options={endReasons} none="なし" />
        <DateInput {...input('notifiedOn')} text={text.notifiedOn} required />
      </FieldGroup>
      <FieldGroup title="記号・番号と区分">
        <TextInput {...input('symbol')} required />
        <TextInput {...input('number')} required />
        <TextInput {...input('cardBranch')} inputMode="numeric" maxLength={2} required />
        <SelectInput {...input('kind')} options={subscriberKindCodes} required />
        <SelectInput {...input('enrolmentKind')} options={enrolmentKindCodes} required />
      </FieldGroup>
      <FieldGroup title="理由">
        <div className="min-w-0 sm:col-span-2">
          <ReasonInput {...input('reason')} />
        </div>
      </FieldGroup>
      <Section title="訂正の内容">
        <div aria-live="polite">
          {changes.length > 0 ? (
            <ChangeTable caption="訂正の前と後" changes={changes} before="訂正前" after="訂正後" />
          ) : (
            <p className="text-muted">訂正した項目はまだありません。</p>
          )}
        </div>
      </Section>
    </JudgedForm>
  );
}
