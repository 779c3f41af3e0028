import { useState } from 'react';
import { changeProvisionSettingDocument } from '../api/documents/provision';
import { useMutationOf } from '../api/query';
import { paths } from '../paths';
import { status } from '../status';
import { CheckboxInput } from '../ui/CheckboxInput';
import { ReasonForm } from './ReasonForm';

interface Props {
  subscriberBranchNumber: string;
  setting: { nonDisclosure: boolean; manualAnswer: boolean };
  onDone: () => void;
}

export function ProvisionSettingForm({ subscriberBranchNumber, setting, onDone }: Props) {
  const change = useMutationOf(changeProvisionSettingDocument);
  const [nonDisclosure, setNonDisclosure] = useState(setting.nonDisclosure);
  const [manualAnswer, setManualAnswer] = useState(setting.manualAnswer);

  return (
    <ReasonForm
      label="変える理由"
      submit="設定を登録"
      pending={change.isPending}
      error={change.error}
      onSubmit={(reason) =>
        change.mutate(
          { subscriberBranchNumber, nonDisclosure, manualAnswer, reason },
          {
            onSuccess: () => {
              status.set({ path: paths.subscriber(subscriberBranchNumber), text: '情報提供の設定を変えました。' });
              onDone();
            },
          },
        )
      }
      onCancel={onDone}
    >
      <CheckboxInput
        label="自動で応答しない"
        checked={manualAnswer}
        aria-describedby="manual-answer"
        onChange={(event) => setManualAnswer(event.target.checked)}
      />
      <p id="manual-answer" className="mb-3 ml-7 text-muted">
        ほかの機関からこの方について照会されるたびに、担当者が提供するかしないかを決めます。
      </p>
      <CheckboxInput
        label="情報提供等記録を不開示にする"
        checked={nonDisclosure}
        aria-describedby="non-disclosure"
        onChange={(event) => setNonDisclosure(event.target.checked)}
      />
      <p id="non-disclosure" className="ml-7 text-muted">
        この方の記録に不開示コードを付けます。これまでの記録にも付きます。情報の提供そのものは止まりません。
      </p>
    </ReasonForm>
  );
}
