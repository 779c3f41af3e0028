import type { PlainDate } from '../../src/domain/plain-date';
import { Button } from '../ui/Button';
import { DateInput } from '../ui/DateInput';
import { FaultSummary } from '../ui/FaultSummary';
import { western } from '../ui/western';
import { dayFault, dayOf } from './filing-dates';
import { useJudgedForm, type Faults } from './use-judged-form';

interface Props<Name extends string> {
  /** What the days are called, in their order: none is before the one to its left. */
  labels: Record<Name, string>;
  days: Record<Name, PlainDate>;
  submit: string;
  onChoose: (days: Record<Name, PlainDate>) => void;
}

/** One day or two, for a list. */
export function ChooseDaysForm<Name extends string>({ labels, days, submit, onChoose }: Props<Name>) {
  const names = Object.keys(labels) as Name[];
  const each = <Value,>(valueOf: (name: Name, place: number) => Value) =>
    Object.fromEntries(names.map((name, place) => [name, valueOf(name, place)])) as Record<Name, Value>;
  const form = useJudgedForm<Name>({
    labels,
    defaults: each((name) => western(days[name])),
    judge: (text) =>
      each((name, place) => {
        const before = names[place - 1];
        const [day, former] = [dayOf(text[name]), before ? dayOf(text[before]) : null];
        const isBackwards = day !== null && former !== null && day < former;
        return isBackwards ? '前の日付より前の日です。' : dayFault(text[name]);
      }) as Faults<Name>,
    submit: async (text) => onChoose(each((name) => dayOf(text[name]) ?? days[name])),
  });
  const { input, text, summary, faults, onSubmit } = form;

  return (
    <form role="search" noValidate autoComplete="off" onSubmit={onSubmit} className="mb-6 rounded-8 bg-ground p-4">
      <FaultSummary ref={summary} faults={faults} />
      <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {names.map((name) => (
          <DateInput key={name} {...input(name)} text={text[name]} placeholder="例 R9.4.1、20270401" required />
        ))}
      </div>
      <Button type="submit" look="primary">
        {submit}
      </Button>
    </form>
  );
}
