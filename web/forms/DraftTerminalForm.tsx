import { terminalKindLabels, terminalKinds, type TerminalKind } from '../../src/domain/terminal';
import type { DraftTerminalInput } from '../api/generated/graphql';
import { Refused } from '../api/refused';
import { paths } from '../paths';
import { FieldGroup } from '../ui/FieldGroup';
import { SelectInput } from '../ui/SelectInput';
import { TextAreaInput } from '../ui/TextAreaInput';
import { TextInput } from '../ui/TextInput';
import { JudgedForm } from './JudgedForm';
import { ReasonInput } from './ReasonInput';
import { reasonFault, statedReason } from './stated-reason';
import { useJudgedForm, type Faults } from './use-judged-form';

const labels = {
  name: '端末の名前',
  place: '設置場所',
  kind: '端末の種類',
  certificate: '証明書（PEM）',
  reason: '登録する理由',
};
type Field = keyof typeof labels;
type Text = Record<Field, string>;

/** The operator's is none of an insurer's. */
const kinds = Object.fromEntries(
  terminalKinds.filter((kind) => kind !== 'OPERATOR').map((kind) => [kind, terminalKindLabels[kind]]),
);

/** Where a refusal of the server belongs that names no field. */
const ofCertificate = ['CERTIFICATE_REFUSED', 'TERMINAL_REGISTERED_ALREADY'];

const isPem = (text: string): boolean =>
  /^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----$/.test(text.trim());

const judge = (text: Text): Faults<Field> => ({
  ...(text.name.trim() === '' ? { name: '入力してください。' } : {}),
  ...(text.place.trim() === '' ? { place: '入力してください。' } : {}),
  ...(text.kind === '' ? { kind: '選択してください。' } : {}),
  ...(isPem(text.certificate)
    ? {}
    : { certificate: '「-----BEGIN CERTIFICATE-----」から「-----END CERTIFICATE-----」までを貼り付けてください。' }),
  reason: reasonFault(text.reason),
});

export function DraftTerminalForm({ onSubmit }: { onSubmit: (input: DraftTerminalInput) => Promise<void> }) {
  const form = useJudgedForm<Field>({
    labels,
    defaults: { name: '', place: '', kind: '', certificate: '', reason: '' },
    judge,
    submit: async ({ name, place, kind, certificate, reason }) => {
      const stated = { name: name.trim(), place: place.trim(), reason: statedReason(reason) };
      try {
        await onSubmit({ ...stated, kind: kind as TerminalKind, certificate: certificate.trim() });
      } catch (error) {
        if (!(error instanceof Refused) || !ofCertificate.includes(error.code)) throw error;
        throw new Refused({ ...error, message: error.message, field: 'certificate' });
      }
    },
  });
  const { input } = form;

  return (
    <JudgedForm form={form} submitText="起票する" back={paths.terminals} onLoadAgain={async () => undefined}>
      <FieldGroup title="端末">
        <TextInput {...input('name')} maxLength={100} hint="例 適用課 1番" required />
        <TextInput {...input('place')} maxLength={100} hint="例 本部3階 適用課" required />
        <SelectInput {...input('kind')} options={kinds} inGivenOrder required />
      </FieldGroup>
      <div className="mb-4 max-w-180">
        <TextAreaInput
          {...input('certificate')}
          rows={6}
          spellCheck={false}
          hint="端末に入っている証明書の公開の部分です。秘密鍵は貼り付けないでください。"
          required
        />
      </div>
      <ReasonInput {...input('reason')} />
    </JudgedForm>
  );
}
