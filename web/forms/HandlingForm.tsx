import { useState } from 'react';
import { affairLabels, type Affair } from '../../src/domain/privilege-level';
import { useHandlingSwitch } from '../api/handling';
import { isRefused } from '../api/refused';
import { useMe } from '../menu';
import { Button } from '../ui/Button';
import { DialogActions } from '../ui/DialogActions';
import { RefusalNotice } from '../ui/RefusalNotice';
import { TextInput } from '../ui/TextInput';

export function HandlingForm({ onDone }: { onDone: () => void }) {
  const { affairs } = useMe();
  const [affair, setAffair] = useState<Affair | undefined>(affairs[0]);
  const start = useHandlingSwitch();
  const passwordFault = isRefused(start.error, 'PASSWORD_WRONG') ? start.error.message : undefined;

  const begin = (fields: FormData) =>
    start.mutate({ on: true, affair, password: String(fields.get('password')) }, { onSuccess: onDone });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        begin(new FormData(event.currentTarget));
      }}
    >
      {!passwordFault && <RefusalNotice error={start.error} />}
      <p className="mb-4">個人番号を見る・登録する間だけ開始し、終えたら終了してください。取扱いは記録されます。</p>
      <fieldset className="mb-4">
        <legend className="mb-1 text-std-16B-170">事務</legend>
        <div className="flex flex-wrap gap-x-6">
          {affairs.map((value) => (
            <label key={value} className="flex min-h-11 items-center gap-2">
              <input
                type="radio"
                name="affair"
                value={value}
                checked={value === affair}
                onChange={() => setAffair(value)}
                className="size-5 accent-key-900"
              />
              {affairLabels[value]}
            </label>
          ))}
        </div>
      </fieldset>
      <TextInput
        label="パスワード"
        name="password"
        type="password"
        autoComplete="current-password"
        hint="サインインと同じパスワード"
        error={passwordFault}
        required
      />
      <DialogActions>
        <Button type="submit" look="primary" pending={start.isPending}>
          開始
        </Button>
        <Button onPress={onDone}>やめる</Button>
      </DialogActions>
    </form>
  );
}
