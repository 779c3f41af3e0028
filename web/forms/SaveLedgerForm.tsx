import { useState } from 'react';
import type { PlainDate } from '../../src/domain/plain-date';
import { paths } from '../paths';
import { Button } from '../ui/Button';
import { DialogActions } from '../ui/DialogActions';
import { dayInWords } from '../ui/day-in-words';
import { ChooseDaysForm } from './ChooseDaysForm';

interface Props {
  days: { from: PlainDate; to: PlainDate };
  onDone: () => void;
}

/** Chooses the days first: the file is a link, which the browser saves. */
export function SaveLedgerForm({ days, onDone }: Props) {
  const [chosen, setChosen] = useState(days);
  return (
    <>
      <ChooseDaysForm
        labels={{ from: '起票・実施の日（から）', to: '起票・実施の日（まで）' }}
        days={chosen}
        submit="この期間にする"
        onChoose={(wanted) => setChosen(wanted)}
      />
      <p>
        <a href={paths.accountLedgerFile(chosen)} download>
          {dayInWords(chosen.from)}から{dayInWords(chosen.to)}までの管理簿を保存
        </a>
      </p>
      <DialogActions>
        <Button onPress={onDone}>閉じる</Button>
      </DialogActions>
    </>
  );
}
