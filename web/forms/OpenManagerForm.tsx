import { privilegeLevelLabels, type PrivilegeLevel } from '../../src/domain/privilege-level';
import type { OpenManagerInput } from '../api/generated/graphql';
import { paths } from '../paths';
import { today } from '../today';
import { DateInput } from '../ui/DateInput';
import { FieldGroup } from '../ui/FieldGroup';
import { SelectInput } from '../ui/SelectInput';
import { TextInput } from '../ui/TextInput';
import { western } from '../ui/western';
import { dayFault, dayOf } from './filing-dates';
import { JudgedForm } from './JudgedForm';
import { missing } from './missing';
import { useJudgedForm } from './use-judged-form';

const labels = {
  loginId: 'ログインID',
  name: '氏名',
  staffNumber: '職員番号',
  privilegeLevel: '取扱特権レベル',
  validFrom: '有効開始日',
  validUntil: '有効終了日（空欄は期限なし）',
};

interface Props {
  insurer: { insurerNumber: string; loginPrefix: string };
  onSubmit: (input: OpenManagerInput) => Promise<void>;
}

export function OpenManagerForm({ insurer: { insurerNumber, loginPrefix }, onSubmit }: Props) {
  const form = useJudgedForm({
    labels,
    defaults: {
      ...{ loginId: loginPrefix, name: '', staffNumber: '', privilegeLevel: '' },
      ...{ validFrom: western(today()), validUntil: '' },
    },
    judge: (text) => ({
      ...missing(text, ['validUntil']),
      validFrom: dayFault(text.validFrom),
      validUntil: text.validUntil.trim() === '' ? undefined : dayFault(text.validUntil),
    }),
    submit: (text) =>
      onSubmit({
        insurerNumber,
        ...{ loginId: text.loginId.trim(), name: text.name.trim(), staffNumber: text.staffNumber.trim() },
        privilegeLevel: text.privilegeLevel as PrivilegeLevel,
        ...{ validFrom: dayOf(text.validFrom) ?? '', validUntil: dayOf(text.validUntil) },
      }),
  });

  return (
    <JudgedForm
      form={form}
      submitText="管理者IDを発行する"
      back={paths.insurer(insurerNumber)}
      onLoadAgain={async () => undefined}
    >
      <FieldGroup title="管理者">
        <TextInput
          {...form.input('loginId')}
          autoCapitalize="none"
          spellCheck={false}
          hint={`「${loginPrefix}」で始まる英小文字・数字`}
          required
        />
        <TextInput {...form.input('name')} maxLength={100} required />
        <TextInput {...form.input('staffNumber')} hint="1人につき有効なIDは1つです。" maxLength={64} required />
        <SelectInput {...form.input('privilegeLevel')} options={privilegeLevelLabels} inGivenOrder required />
        <DateInput {...form.input('validFrom')} text={form.text.validFrom} placeholder="例 R9.4.1、20270401" required />
        <DateInput {...form.input('validUntil')} text={form.text.validUntil} placeholder="例 R10.3.31、20280331" />
      </FieldGroup>
    </JudgedForm>
  );
}
