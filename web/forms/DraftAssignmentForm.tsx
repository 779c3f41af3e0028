import type { AssignmentInput } from '../api/generated/graphql';
import type { ShownAssignment } from '../assignment-words';
import { AssignmentChange } from '../pages/accounts/AssignmentChange';
import { paths } from '../paths';
import { today } from '../today';
import { DateInput } from '../ui/DateInput';
import { FieldGroup } from '../ui/FieldGroup';
import { Section } from '../ui/Section';
import { western } from '../ui/western';
import { ChooseRights } from './ChooseRights';
import { firstDayFault, lastDayFault } from './draft-days';
import { dayOf } from './filing-dates';
import { JudgedForm } from './JudgedForm';
import { ReasonInput } from './ReasonInput';
import {
  noRights,
  rightsFaults,
  rightsInput,
  rightsLabels,
  shownRights,
  textOfRights,
  type RightsToGrant,
} from './rights-text';
import { reasonFault, statedReason } from './stated-reason';
import { useJudgedForm } from './use-judged-form';

const labels = {
  ...rightsLabels,
  validFrom: '割当の始まり',
  validUntil: '割当の終わり（空欄は期限なし）',
  reason: '変える理由',
};
type Field = keyof typeof labels;

interface Props {
  accountId: string;
  /** What the person may do today; null: nothing. */
  current: ShownAssignment | null;
  startsFromCurrent: boolean;
  grant: RightsToGrant;
  onSubmit: (input: { assignment: AssignmentInput; reason: string }) => Promise<void>;
}

/** What somebody may do from a day on, in place of what they may do now. */
export function DraftAssignmentForm({ accountId, current, startsFromCurrent, grant, onSubmit }: Props) {
  const form = useJudgedForm<Field>({
    labels,
    defaults: {
      ...(current && startsFromCurrent ? textOfRights(current, grant) : noRights),
      ...{ validFrom: western(today()), validUntil: '', reason: '' },
      ...(startsFromCurrent && current?.validUntil ? { validUntil: western(current.validUntil) } : {}),
    },
    judge: (text) => ({
      ...rightsFaults(text),
      validFrom: firstDayFault(text.validFrom),
      validUntil: lastDayFault(text.validUntil, dayOf(text.validFrom)),
      reason: reasonFault(text.reason),
    }),
    submit: async (text) => {
      const days = { validFrom: dayOf(text.validFrom) ?? '', validUntil: dayOf(text.validUntil) };
      await onSubmit({ assignment: { ...rightsInput(text), ...days }, reason: statedReason(text.reason) });
    },
  });
  const { input, set, text } = form;
  const days = { validFrom: dayOf(text.validFrom) ?? today(), validUntil: dayOf(text.validUntil) };

  return (
    <JudgedForm form={form} submitText="起票する" back={paths.account(accountId)} onLoadAgain={async () => undefined}>
      <ChooseRights form={{ input, set }} text={text} grant={grant} />
      <div className="mt-6">
        <FieldGroup title="期間">
          <DateInput {...input('validFrom')} text={text.validFrom} placeholder="例 R9.4.1、20270401" required />
          <DateInput {...input('validUntil')} text={text.validUntil} placeholder="例 R10.3.31、20280331" />
        </FieldGroup>
      </div>
      <Section title="今日の割当との違い">
        <AssignmentChange
          caption="今日の割当と、起票する割当"
          before={current}
          after={{ ...shownRights(text, grant), ...days }}
        />
        <ReasonInput {...input('reason')} />
      </Section>
    </JudgedForm>
  );
}
