import { useState, type ComponentProps } from 'react';
import { institutionsDocument } from '../api/documents/inquiry';
import { useQueryOf } from '../api/query';
import { RefusalNotice } from '../ui/RefusalNotice';
import { SelectInput } from '../ui/SelectInput';
import { TextInput } from '../ui/TextInput';

/** The server names no more at once: behind them, a part of the name has to be given. */
const mostAtOnce = 200;

/** Of a kind, by name and code; a part of the name narrows them down. */
export function useInstitutions(kind: string) {
  const [part, setPart] = useState('');
  const { data, error } = useQueryOf(
    institutionsDocument,
    { kind, name: part || null },
    { enabled: kind !== '', keepPrevious: true },
  );
  const options =
    kind === '' ? {} : Object.fromEntries((data?.institutions ?? []).map(({ code, name }) => [code, name]));
  return { options, error, part, setPart, areMany: part !== '' || Object.keys(options).length >= mostAtOnce };
}

interface Props extends Omit<ComponentProps<typeof SelectInput>, 'options'> {
  institutions: ReturnType<typeof useInstitutions>;
  /** Others can be chosen from now on. */
  onNarrowed: () => void;
}

export function ChooseInstitution({ institutions, onNarrowed, ...input }: Props) {
  const { options, error, part, setPart, areMany } = institutions;
  const narrow = (text: string) => {
    if (text.trim() === part) return;
    setPart(text.trim());
    onNarrowed();
  };
  return (
    <>
      {areMany && (
        <TextInput
          label="照会先の名称（一部）"
          hint="件数が多いため、名称の一部で絞り込んでください。"
          maxLength={100}
          autoComplete="off"
          onBlur={({ target }) => narrow(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            narrow(event.currentTarget.value);
          }}
        />
      )}
      <div className="min-w-0 sm:col-span-2">
        <SelectInput {...input} options={options} inGivenOrder required />
        <RefusalNotice error={error} />
      </div>
    </>
  );
}
