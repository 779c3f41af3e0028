import { Search } from 'lucide-react';
import { useForm, useWatch } from 'react-hook-form';
import { parseDateText } from '../../src/domain/japanese-era';
import { myNumberFault } from '../../src/domain/my-number';
import { rowFaults } from '../../src/domain/row-faults';
import type { SubscriberSearch } from '../api/generated/graphql';
import { useMay, useMe } from '../menu';
import type { SearchText } from '../pages/subscriber-search';
import { Button } from '../ui/Button';
import { dateTextFaults } from '../ui/date-text-faults';
import { DateInput } from '../ui/DateInput';
import { TextInput } from '../ui/TextInput';

const nothing: SearchText = { nameKana: '', symbol: '', number: '', cardBranch: '', birthDate: '', myNumber: '' };

const dateFault = (text: string): string | true => {
  const parsed = parseDateText(text);
  return text === '' || parsed.ok || dateTextFaults[parsed.reason];
};

const numberFault = (text: string): string | true => {
  const fault = text ? myNumberFault(text) : null;
  return fault ? rowFaults[fault] : true;
};

function termsOf({ birthDate, ...typed }: SearchText): SubscriberSearch {
  const date = parseDateText(birthDate);
  const filled = Object.entries(typed).filter(([, text]) => text.trim() !== '');
  return { ...Object.fromEntries(filled), ...(date.ok && { birthDate: date.date }) };
}

interface Props {
  typed: SearchText | undefined;
  onSearch: (typed: SearchText, terms: SubscriberSearch) => void;
  onClear: () => void;
}

export function SearchSubscribersForm({ typed, onSearch, onClear }: Props) {
  const { handlingMyNumber } = useMe();
  const may = useMay();
  const { register, control, handleSubmit, reset, formState } = useForm<SearchText>({
    defaultValues: typed ?? nothing,
  });
  const { errors } = formState;
  const birthDate = useWatch({ control, name: 'birthDate' });
  const byMyNumber = may('searchByMyNumber') && handlingMyNumber;

  const search = (text: SearchText) => {
    const usable = byMyNumber ? text : { ...text, myNumber: '' };
    onSearch(usable, termsOf(usable));
  };

  return (
    <form
      role="search"
      autoComplete="off"
      noValidate
      onSubmit={handleSubmit(search)}
      className="mb-6 rounded-8 bg-ground p-4"
    >
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-[2fr_1.5fr_1.5fr_1fr_2fr]">
        <TextInput label="カナ氏名（前方一致）" placeholder="例 ヤマダ" {...register('nameKana')} />
        <TextInput label="記号" {...register('symbol')} />
        <TextInput label="番号" {...register('number')} />
        <TextInput label="枝番" inputMode="numeric" maxLength={2} {...register('cardBranch')} />
        <DateInput
          label="生年月日"
          text={birthDate}
          error={errors.birthDate?.message}
          {...register('birthDate', { validate: dateFault })}
        />
        {byMyNumber && (
          <TextInput
            label="個人番号"
            inputMode="numeric"
            error={errors.myNumber?.message}
            {...register('myNumber', { validate: numberFault, shouldUnregister: true })}
          />
        )}
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary">
          <Search aria-hidden size={20} />
          検索
        </Button>
        <Button
          look="quiet"
          onPress={() => {
            reset(nothing);
            onClear();
          }}
        >
          条件を消す
        </Button>
        {may('searchByMyNumber') && !handlingMyNumber && (
          <p className="text-muted">個人番号での検索は、個人番号の取扱い中だけ使えます。</p>
        )}
      </div>
    </form>
  );
}
