import { useState } from 'react';
import { myNumberFault } from '../../src/domain/my-number';
import { rowFaults } from '../../src/domain/row-faults';
import { isRefused } from '../api/refused';
import { Button } from '../ui/Button';
import { DialogActions } from '../ui/DialogActions';
import { RefusalNotice } from '../ui/RefusalNotice';
import { TextInput } from '../ui/TextInput';
import { ReasonInput } from './ReasonInput';
import { reasonFault, statedReason } from './stated-reason';

export interface MyNumberRequest {
  myNumber: string;
  reason: string;
}

interface Props {
  /** What will happen. */
  children: string;
  numberLabel: string;
  submit: string;
  pending: boolean;
  error: unknown;
  onSubmit: (request: MyNumberRequest) => void;
  onCancel: () => void;
}

/** A My Number is never repaired, not even of spaces around it. */
const numberFault = (text: string): string | undefined => {
  if (text === '') return '入力してください。';
  const fault = myNumberFault(text);
  return fault ? rowFaults[fault] : undefined;
};

export function RequestMyNumberForm({ children, numberLabel, submit, pending, error, onSubmit, onCancel }: Props) {
  const [faults, setFaults] = useState<{ myNumber?: string; reason?: string }>({});
  const refused = isRefused(error, 'BAD_USER_INPUT') && !pending ? error : undefined;
  const at = (field: 'myNumber' | 'reason') =>
    faults[field] ?? (refused?.field === field ? refused.message : undefined);

  const judge = (fields: FormData) => {
    const [myNumber, reason] = [String(fields.get('myNumber')), String(fields.get('reason'))];
    const found = { myNumber: numberFault(myNumber), reason: reasonFault(reason) };
    setFaults(found);
    if (!found.myNumber && !found.reason) onSubmit({ myNumber, reason: statedReason(reason) });
  };

  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        judge(new FormData(event.currentTarget));
      }}
    >
      {!refused?.field && <RefusalNotice error={error} />}
      <p className="mb-4">{children}</p>
      <div className="grid gap-3">
        <TextInput
          label={numberLabel}
          name="myNumber"
          inputMode="numeric"
          hint="半角数字12桁"
          error={at('myNumber')}
          autoComplete="off"
          required
          autoFocus
        />
        <ReasonInput label="申請の理由" name="reason" error={at('reason')} />
      </div>
      <DialogActions>
        <Button type="submit" look="primary" pending={pending}>
          {submit}
        </Button>
        <Button onPress={onCancel}>やめる</Button>
      </DialogActions>
    </form>
  );
}
