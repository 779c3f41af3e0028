import type { PlainDate } from '../../src/domain/plain-date';
import { terminalKindLabels, terminalKinds, type TerminalKind } from '../../src/domain/terminal';
import { Button } from '../ui/Button';
import { DateInput } from '../ui/DateInput';
import { FaultSummary } from '../ui/FaultSummary';
import { SelectInput } from '../ui/SelectInput';
import { western } from '../ui/western';
import { dayFault, dayOf } from './filing-dates';
import { useJudgedForm } from './use-judged-form';

interface Props {
  on: PlainDate;
  terminal: TerminalKind;
  onAsk: (asked: { on: PlainDate; terminal: string }) => void;
}

const kinds = Object.fromEntries(
  terminalKinds.filter((kind) => kind !== 'OPERATOR').map((kind) => [kind, terminalKindLabels[kind]]),
);

export function PreviewPermissionsForm({ on, terminal, onAsk }: Props) {
  const { input, text, summary, faults, onSubmit } = useJudgedForm({
    labels: { on: 'いつ', terminal: 'どの種類の端末で' },
    defaults: { on: western(on), terminal },
    judge: (typed) => ({
      on: dayFault(typed.on),
      ...(typed.terminal === '' ? { terminal: '選択してください。' } : {}),
    }),
    submit: async (typed) => onAsk({ on: dayOf(typed.on) ?? on, terminal: typed.terminal }),
  });

  return (
    <form role="search" noValidate autoComplete="off" onSubmit={onSubmit} className="mb-6 rounded-8 bg-ground p-4">
      <FaultSummary ref={summary} faults={faults} />
      <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        <DateInput {...input('on')} text={text.on} placeholder="例 R9.4.1、20270401" required />
        <SelectInput {...input('terminal')} options={kinds} inGivenOrder required />
      </div>
      <Button type="submit" look="primary">
        確かめる
      </Button>
    </form>
  );
}
