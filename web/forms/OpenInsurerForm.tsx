import type { OpenInsurerInput } from '../api/generated/graphql';
import { paths } from '../paths';
import { FieldGroup } from '../ui/FieldGroup';
import { TextInput } from '../ui/TextInput';
import { JudgedForm } from './JudgedForm';
import { missing } from './missing';
import { useJudgedForm } from './use-judged-form';

const labels = { insurerNumber: '保険者番号', name: '保険者名', loginPrefix: 'ログインIDの接頭辞' };

export function OpenInsurerForm({ onSubmit }: { onSubmit: (input: OpenInsurerInput) => Promise<void> }) {
  const form = useJudgedForm({
    labels,
    defaults: { insurerNumber: '', name: '', loginPrefix: '' },
    judge: (text) => missing(text),
    submit: ({ insurerNumber, name, loginPrefix }) =>
      onSubmit({ insurerNumber: insurerNumber.trim(), name: name.trim(), loginPrefix: loginPrefix.trim() }),
  });

  return (
    <JudgedForm form={form} submitText="保険者を開設する" back={paths.insurers} onLoadAgain={async () => undefined}>
      <FieldGroup title="開設する保険者">
        <TextInput {...form.input('insurerNumber')} inputMode="numeric" maxLength={8} hint="数字8桁" required />
        <div className="min-w-0 sm:col-span-2">
          <TextInput {...form.input('name')} maxLength={100} required />
        </div>
        <TextInput
          {...form.input('loginPrefix')}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={13}
          hint="英小文字・数字12文字まで、末尾に「-」。この保険者のログインIDはすべてこれで始まります。"
          required
        />
      </FieldGroup>
    </JudgedForm>
  );
}
