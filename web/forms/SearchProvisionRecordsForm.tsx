import { Search } from 'lucide-react';
import { isSubscriberBranchNumber } from '../../src/domain/subscriber-branch-number';
import { recordRoles } from '../labels';
import { providedChoices, recordSearchLabels, type RecordSearchTerms } from '../pages/provision-record-search';
import { Button } from '../ui/Button';
import { DateInput } from '../ui/DateInput';
import { FaultSummary } from '../ui/FaultSummary';
import { SelectInput } from '../ui/SelectInput';
import { TextInput } from '../ui/TextInput';
import { western } from '../ui/western';
import { dayFault, dayOf } from './filing-dates';
import { useJudgedForm, type Faults } from './use-judged-form';

interface Props {
  terms: RecordSearchTerms;
  onSearch: (terms: RecordSearchTerms) => void;
  onClear: () => void;
}

const spelled = (text: string): string => text.normalize('NFKC').trim();
const branchNumberOf = (text: string): string => spelled(text).toUpperCase();
const textOf = (day: string): string => (day ? western(day) : '');

function judge({ subscriber, from, to }: RecordSearchTerms): Faults<keyof RecordSearchTerms> {
  const [first, last] = [dayOf(from), dayOf(to)];
  const isBackwards = first !== null && last !== null && last < first;
  return {
    ...(subscriber.trim() && !isSubscriberBranchNumber(branchNumberOf(subscriber))
      ? { subscriber: '被保険者枝番の形が違います。加入者の詳細に表示される17文字を入力してください。' }
      : {}),
    ...(from.trim() && { from: dayFault(from) }),
    ...(to.trim() && { to: isBackwards ? '始めの日より前の日です。' : dayFault(to) }),
  };
}

export function SearchProvisionRecordsForm({ terms, onSearch, onClear }: Props) {
  const { input, text, summary, faults, onSubmit } = useJudgedForm({
    labels: recordSearchLabels,
    defaults: { ...terms, from: textOf(terms.from), to: textOf(terms.to) },
    judge,
    submit: async ({ subscriber, number, role, from, to, provided }) =>
      onSearch({
        ...{ subscriber: branchNumberOf(subscriber), number: spelled(number), role, provided },
        ...{ from: dayOf(from) ?? '', to: dayOf(to) ?? '' },
      }),
  });

  return (
    <form role="search" noValidate autoComplete="off" onSubmit={onSubmit} className="mb-6 rounded-8 bg-ground p-4">
      <FaultSummary ref={summary} faults={faults} />
      <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        <TextInput {...input('subscriber')} maxLength={40} />
        <TextInput {...input('number')} maxLength={40} />
        <SelectInput {...input('role')} options={recordRoles} inGivenOrder none="どちらも" />
        <DateInput {...input('from')} text={text.from} placeholder="例 R8.4.1、20260401" />
        <DateInput {...input('to')} text={text.to} placeholder="例 R8.4.1、20260401" />
        <SelectInput {...input('provided')} options={providedChoices} inGivenOrder none="どちらも" />
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary">
          <Search aria-hidden size={20} />
          検索
        </Button>
        <Button look="quiet" onPress={onClear}>
          条件を消す
        </Button>
      </div>
    </form>
  );
}
