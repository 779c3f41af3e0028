import type { InsurerPolicyValues } from '../../src/domain/insurer-policy';
import { changeInsurerPolicyDocument } from '../api/documents/insurer-policy';
import { useMutationOf } from '../api/query';
import { doneHere } from '../done-here';
import { paths } from '../paths';
import { FieldGroup } from '../ui/FieldGroup';
import { TextInput } from '../ui/TextInput';
import { JudgedForm } from './JudgedForm';
import { limitsInWords, numberOf, policyFault, policyFields, policyLabels, policyUnits } from './policy-text';
import { useJudgedForm } from './use-judged-form';

type Field = keyof InsurerPolicyValues;
type Of<Value> = Record<Field, Value>;

const each = <Value,>(valueOf: (field: Field) => Value): Of<Value> =>
  Object.fromEntries(policyFields.map((field) => [field, valueOf(field)])) as Of<Value>;

export function ChangePolicyForm({ policy }: { policy: InsurerPolicyValues }) {
  const change = useMutationOf(changeInsurerPolicyDocument);
  const form = useJudgedForm<Field>({
    labels: each((field) => `${policyLabels[field]}（${policyUnits[field]}）`),
    defaults: each((field) => String(policy[field])),
    judge: (text) => each((field) => policyFault(field, text[field]) ?? ''),
    submit: async (text) => {
      await change.mutateAsync({ input: each((field) => numberOf(text[field])) });
      doneHere(paths.insurerPolicy, '方針を変えました。');
    },
  });

  return (
    <JudgedForm form={form} submitText="方針を変える" back={paths.accounts} onLoadAgain={async () => undefined}>
      <FieldGroup title="セッションと画面ロック">{inputs(form, policyFields.slice(0, 3))}</FieldGroup>
      <FieldGroup title="パスワードと、使われていない権限">{inputs(form, policyFields.slice(3))}</FieldGroup>
    </JudgedForm>
  );
}

const inputs = ({ input }: Pick<ReturnType<typeof useJudgedForm<Field>>, 'input'>, fields: Field[]) =>
  fields.map((field) => (
    <TextInput key={field} {...input(field)} inputMode="numeric" maxLength={4} hint={limitsInWords(field)} required />
  ));
