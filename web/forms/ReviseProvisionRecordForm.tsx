import { useState } from 'react';
import { errorReasonCodes, nonDisclosureCodes } from '../labels';
import { recordChanges, recordItems, type ProvisionRecord } from '../provision-record-words';
import type { Change } from '../ui/ChangeTable';
import { FieldGroup } from '../ui/FieldGroup';
import { SelectInput } from '../ui/SelectInput';
import { ChangedMeanwhile } from './ChangedMeanwhile';
import { JudgedForm } from './JudgedForm';
import { ReasonInput } from './ReasonInput';
import { reasonFault, statedReason } from './stated-reason';
import { useJudgedForm } from './use-judged-form';

interface Revision {
  nonDisclosureCode: string | null;
  errorReasonCode: string | null;
  reason: string;
}

interface Props {
  /** The newest revision as it was seen. */
  record: ProvisionRecord;
  loadAgain: () => Promise<ProvisionRecord>;
  back: string;
  onSubmit: (revision: Revision) => Promise<void>;
}

const codesOf = ({ nonDisclosureCode, errorReasonCode }: ProvisionRecord) => ({
  nonDisclosureCode: nonDisclosureCode ?? '',
  errorReasonCode: errorReasonCode ?? '',
});

const labels = {
  nonDisclosureCode: recordItems.nonDisclosureCode,
  errorReasonCode: recordItems.errorReasonCode,
  reason: '訂正の理由',
};

export function ReviseProvisionRecordForm({ record, loadAgain, back, onSubmit }: Props) {
  const [meanwhile, setMeanwhile] = useState<Change[] | null>(null);
  const registered = codesOf(record);
  const form = useJudgedForm({
    labels,
    defaults: { ...registered, reason: '' },
    judge: ({ reason, ...codes }) => {
      const isSame =
        codes.nonDisclosureCode === registered.nonDisclosureCode &&
        codes.errorReasonCode === registered.errorReasonCode;
      return {
        nonDisclosureCode: isSame ? '不開示コードか過誤事由コードを、今の記録と違うものにしてください。' : undefined,
        reason: reasonFault(reason),
      };
    },
    submit: ({ reason, nonDisclosureCode, errorReasonCode }) =>
      onSubmit({
        nonDisclosureCode: nonDisclosureCode || null,
        errorReasonCode: errorReasonCode || null,
        reason: statedReason(reason),
      }),
  });
  const { input } = form;

  const loadLatest = async () => {
    const latest = await loadAgain();
    setMeanwhile(recordChanges(record, latest));
    form.rebase({ ...codesOf(latest), reason: '' });
  };

  return (
    <JudgedForm form={form} submitText="訂正を登録" back={back} onLoadAgain={loadLatest}>
      <ChangedMeanwhile changes={meanwhile} />
      <FieldGroup title="訂正の内容">
        <SelectInput {...input('nonDisclosureCode')} options={nonDisclosureCodes} none="なし（開示）" autoFocus />
        <SelectInput {...input('errorReasonCode')} options={errorReasonCodes} none="なし" />
      </FieldGroup>
      <ReasonInput {...input('reason')} />
    </JudgedForm>
  );
}
