import { useState } from 'react';
import type { CertificateContent } from '../../src/domain/certificate';
import { certificateClasses, certificateKinds } from '../labels';
import type { Change } from '../ui/ChangeTable';
import { DateInput } from '../ui/DateInput';
import { FieldGroup } from '../ui/FieldGroup';
import { SelectInput } from '../ui/SelectInput';
import { TextInput } from '../ui/TextInput';
import {
  certificateLabels,
  certificateText,
  emptyCertificate,
  judgeCertificate,
  ruleOf,
  type Certificate,
  type OwnField,
} from './certificate-text';
import { ChangedMeanwhile } from './ChangedMeanwhile';
import { Gone } from './Gone';
import { JudgedForm } from './JudgedForm';
import { ReasonInput } from './ReasonInput';
import { reasonFault, statedReason } from './stated-reason';
import { textChanges } from './text-changes';
import { useJudgedForm } from './use-judged-form';

interface Props {
  /** Given for a correction: what is registered, and then what is registered now. */
  registered?: Certificate;
  loadAgain: () => Promise<Certificate | undefined>;
  back: string;
  onSubmit: (content: CertificateContent, reason: string) => Promise<void>;
}

const optionsOf = (kind: string, field: OwnField): Record<string, string> =>
  Object.fromEntries((ruleOf(kind, field)?.codes ?? []).map((code) => [code, wordOf(kind, field, String(code))]));

const wordOf = (kind: string, field: OwnField, code: string): string => {
  if (field === 'copayment') return `${code}%`;
  return (field === 'class' && certificateClasses[kind]?.[code]) || code;
};

export function CertificateForm({ registered, loadAgain, back, onSubmit }: Props) {
  const [meanwhile, setMeanwhile] = useState<Change[] | null>(null);
  const [isGone, setGone] = useState(false);
  const isCorrection = registered !== undefined;
  const defaults = registered ? certificateText(registered) : emptyCertificate;
  const form = useJudgedForm({
    labels: { ...certificateLabels, reason: '訂正の理由' },
    defaults: { ...defaults, reason: '' },
    judge: ({ reason, ...text }) => ({
      ...judgeCertificate(text).faults,
      reason: isCorrection ? reasonFault(reason) : undefined,
    }),
    submit: async ({ reason, ...text }) => {
      const { content } = judgeCertificate(text);
      if (content) await onSubmit(content, statedReason(reason));
    },
  });
  const { input, text } = form;
  const has = (field: OwnField) => ruleOf(text.kind, field) !== undefined;
  const choice = (field: OwnField) => ({
    ...input(field),
    options: optionsOf(text.kind, field),
    required: ruleOf(text.kind, field)?.required ?? false,
  });

  const onLoadAgain = async () => {
    const latest = await loadAgain();
    setGone(isCorrection && latest === undefined);
    if (latest === undefined) return;
    setMeanwhile(textChanges(defaults, certificateText(latest), certificateLabels));
    form.rebase({ ...certificateText(latest), reason: '' });
  };

  return (
    <JudgedForm form={form} submitText={isCorrection ? '訂正を登録' : '証を登録'} back={back} onLoadAgain={onLoadAgain}>
      <ChangedMeanwhile changes={meanwhile} />
      {isGone && <Gone thing="証" />}
      <FieldGroup title="証">
        <div className="min-w-0 sm:col-span-2">
          <SelectInput {...input('kind')} options={certificateKinds} inGivenOrder required />
        </div>
        {has('class') && <SelectInput {...choice('class')} />}
        {has('ceilingClass') && <SelectInput {...choice('ceilingClass')} />}
        {has('copayment') && (
          <SelectInput {...choice('copayment')} inGivenOrder none={choice('copayment').required ? undefined : 'なし'} />
        )}
        {has('monthlyLimit') && (
          <TextInput {...input('monthlyLimit')} inputMode="numeric" placeholder="例 10000" required />
        )}
      </FieldGroup>
      <FieldGroup title="期間">
        <DateInput {...input('issuedOn')} text={text.issuedOn} required />
        <DateInput {...input('start')} text={text.start} required />
        <DateInput {...input('end')} text={text.end} />
        {has('longStayOn') && <DateInput {...input('longStayOn')} text={text.longStayOn} />}
      </FieldGroup>
      {isCorrection && (
        <FieldGroup title="理由">
          <div className="min-w-0 sm:col-span-2">
            <ReasonInput {...input('reason')} />
          </div>
        </FieldGroup>
      )}
    </JudgedForm>
  );
}
