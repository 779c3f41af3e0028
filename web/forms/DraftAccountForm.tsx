import { whyNotPerson } from '../../src/domain/account-draft';
import type { DraftAccountInput } from '../api/generated/graphql';
import { AssignmentChange } from '../pages/accounts/AssignmentChange';
import { paths } from '../paths';
import { today } from '../today';
import { DateInput } from '../ui/DateInput';
import { FieldGroup } from '../ui/FieldGroup';
import { Section } from '../ui/Section';
import { TextInput } from '../ui/TextInput';
import { western } from '../ui/western';
import { ChooseRights } from './ChooseRights';
import { firstDayFault, lastDayFault } from './draft-days';
import { dayOf } from './filing-dates';
import { JudgedForm } from './JudgedForm';
import { ReasonInput } from './ReasonInput';
import { noRights, rightsFaults, rightsInput, rightsLabels, shownRights, type RightsToGrant } from './rights-text';
import { reasonFault, statedReason } from './stated-reason';
import { useJudgedForm, type Faults } from './use-judged-form';

const labels = {
  name: '氏名',
  staffNumber: '職員番号',
  loginId: 'ログインID',
  validFrom: '最初の日',
  validUntil: '最後の日（空欄は期限なし）',
  ...rightsLabels,
  reason: '発行する理由',
};
type Field = keyof typeof labels;
type Text = Record<Field, string>;

const personFaults: Record<string, string> = {
  loginId: '半角の英小文字・数字・「.」「_」「-」で、3〜64文字で入力してください。',
  name: '100文字以内で入力してください。個人番号は入力できません。',
  staffNumber: '半角の英数字・記号で、64文字以内で入力してください。個人番号は入力できません。',
};

function judge(text: Text, prefix: string): Faults<Field> {
  const missing = (['name', 'staffNumber'] as const).filter((field) => text[field].trim() === '');
  const wrong = whyNotPerson(personOf(text));
  return {
    ...(wrong && { [wrong.field]: personFaults[wrong.field] }),
    ...(isUnder(prefix, personOf(text).loginId)
      ? {}
      : { loginId: `「${prefix}」のあとに、その人の分を続けてください。` }),
    ...Object.fromEntries(missing.map((field) => [field, '入力してください。'])),
    ...rightsFaults(text),
    validFrom: firstDayFault(text.validFrom),
    validUntil: lastDayFault(text.validUntil, dayOf(text.validFrom)),
    reason: reasonFault(text.reason),
  };
}

const personOf = ({ loginId, name, staffNumber }: Text) => ({
  loginId: loginId.normalize('NFKC').trim(),
  name: name.trim(),
  staffNumber: staffNumber.normalize('NFKC').trim(),
});

const isUnder = (prefix: string, loginId: string): boolean => loginId.startsWith(prefix) && loginId !== prefix;

interface Props {
  grant: RightsToGrant;
  onSubmit: (input: DraftAccountInput) => Promise<void>;
}

/** A new ID and its first assignment, which begins and ends with it. */
export function DraftAccountForm({ grant, onSubmit }: Props) {
  const form = useJudgedForm<Field>({
    labels,
    defaults: {
      ...{ name: '', staffNumber: '', loginId: grant.loginPrefix, reason: '' },
      ...{ validFrom: western(today()), validUntil: '' },
      ...noRights,
    },
    judge: (text) => judge(text, grant.loginPrefix),
    submit: async (text) => {
      const days = { validFrom: dayOf(text.validFrom) ?? '', validUntil: dayOf(text.validUntil) };
      const assignment = { ...rightsInput(text), ...days };
      await onSubmit({ ...personOf(text), ...days, reason: statedReason(text.reason), assignment });
    },
  });
  const { input, set, text } = form;
  const days = { validFrom: dayOf(text.validFrom) ?? today(), validUntil: dayOf(text.validUntil) };

  return (
    <JudgedForm form={form} submitText="起票する" back={paths.accounts} onLoadAgain={async () => undefined}>
      <FieldGroup title="利用者">
        <TextInput {...input('name')} maxLength={100} required />
        <TextInput {...input('staffNumber')} maxLength={64} required />
        <TextInput {...input('loginId')} maxLength={64} hint={`「${grant.loginPrefix}」で始めます。`} required />
      </FieldGroup>
      <FieldGroup title="有効期間">
        <DateInput {...input('validFrom')} text={text.validFrom} placeholder="例 R9.4.1、20270401" required />
        <DateInput {...input('validUntil')} text={text.validUntil} placeholder="例 R10.3.31、20280331" />
      </FieldGroup>
      <Section title="割当">
        <ChooseRights form={{ input, set }} text={text} grant={grant} />
      </Section>
      <Section title="起票する内容">
        <AssignmentChange caption="起票する割当" before={null} after={{ ...shownRights(text, grant), ...days }} />
        <ReasonInput {...input('reason')} />
      </Section>
    </JudgedForm>
  );
}
