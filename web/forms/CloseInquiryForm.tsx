import { useState } from 'react';
import { closeInquiryDocument } from '../api/documents/inquiry';
import type { InquiryUse } from '../api/generated/graphql';
import { useMutationOf } from '../api/query';
import { inquiryUses } from '../labels';
import { Button } from '../ui/Button';
import { DialogActions } from '../ui/DialogActions';
import { RefusalNotice } from '../ui/RefusalNotice';
import { TextAreaInput } from '../ui/TextAreaInput';
import { reasonFault, reasonHint, reasonLength, statedReason } from './stated-reason';

interface Props {
  id: string;
  /** Without an answer there was nothing to use. */
  isAnswered: boolean;
  onDone: () => void;
}

export function CloseInquiryForm({ id, isAnswered, onDone }: Props) {
  const close = useMutationOf(closeInquiryDocument);
  const choices: InquiryUse[] = isAnswered ? ['USED', 'NOT_USED', 'IN_ERROR'] : ['NOT_USED', 'IN_ERROR'];
  const [use, setUse] = useState<InquiryUse | null>(null);
  const [faults, setFaults] = useState<{ use?: string | undefined; note?: string | undefined }>({});

  const submit = (given: string) => {
    const note = statedReason(given);
    const found = {
      use: use === null ? '選択してください。' : undefined,
      note: note === '' ? undefined : reasonFault(note),
    };
    setFaults(found);
    if (use !== null && !found.note) close.mutate({ id, use, note: note || null }, { onSuccess: onDone });
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(String(new FormData(event.currentTarget).get('note')));
      }}
    >
      <RefusalNotice error={close.error} />
      <fieldset className="mb-4" aria-describedby={faults.use && 'use-fault'}>
        <legend className="mb-1 text-std-16B-170">結果をどうしましたか</legend>
        {choices.map((choice) => (
          <label key={choice} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name="use"
              checked={choice === use}
              onChange={() => setUse(choice)}
              className="size-5 shrink-0 accent-key-900"
            />
            {inquiryUses[choice]}
          </label>
        ))}
        {faults.use && (
          <p id="use-fault" role="alert" className="text-error-2">
            {faults.use}
          </p>
        )}
      </fieldset>
      <TextAreaInput label="メモ（任意）" name="note" hint={reasonHint} maxLength={reasonLength} error={faults.note} />
      <DialogActions>
        <Button type="submit" look="primary" pending={close.isPending}>
          登録する
        </Button>
        <Button onPress={onDone}>やめる</Button>
      </DialogActions>
    </form>
  );
}
