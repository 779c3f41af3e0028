import { Search } from 'lucide-react';
import { Button } from '../ui/Button';
import { TextInput } from '../ui/TextInput';

/** Which offices are shown, and how their files are written. */
export interface OfficeFiles {
  symbol: string;
  scope: 'missing' | 'all';
  encoding: 'utf-8' | 'cp932';
}

const scopes = { missing: '個人番号が未登録の人だけ', all: '加入者全員' };
const encodings = { 'utf-8': 'Excel用（UTF-8）', cp932: 'Shift_JIS' };

interface Props {
  files: OfficeFiles;
  onChange: (files: OfficeFiles) => void;
}

export const SearchOfficesForm = ({ files, onChange }: Props) => (
  <form
    role="search"
    autoComplete="off"
    onSubmit={(event) => {
      event.preventDefault();
      onChange({ ...files, symbol: String(new FormData(event.currentTarget).get('symbol')).trim() });
    }}
    className="mb-4 rounded-8 bg-ground p-4"
  >
    <div className="mb-3 flex flex-wrap items-end gap-3">
      <TextInput label="記号（前方一致）" name="symbol" maxLength={19} />
      <Button type="submit" look="primary">
        <Search aria-hidden size={20} />
        絞り込む
      </Button>
    </div>
    <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
      <Choice
        legend="ファイルに載せる人"
        options={scopes}
        chosen={files.scope}
        onChoose={(scope) => onChange({ ...files, scope })}
      />
      <Choice
        legend="文字コード"
        options={encodings}
        chosen={files.encoding}
        onChoose={(encoding) => onChange({ ...files, encoding })}
      />
    </div>
  </form>
);

interface ChoiceProps<Option extends string> {
  legend: string;
  options: Record<Option, string>;
  chosen: Option;
  onChoose: (option: Option) => void;
}

const Choice = <Option extends string>({ legend, options, chosen, onChoose }: ChoiceProps<Option>) => (
  <fieldset>
    <legend className="mb-1 text-std-16B-170">{legend}</legend>
    <div className="flex flex-wrap gap-x-6">
      {(Object.keys(options) as Option[]).map((option) => (
        <label key={option} className="flex min-h-11 items-center gap-2">
          <input
            type="radio"
            name={legend}
            checked={option === chosen}
            onChange={() => onChoose(option)}
            className="size-5 shrink-0 accent-key-900"
          />
          {options[option]}
        </label>
      ))}
    </div>
  </fieldset>
);
