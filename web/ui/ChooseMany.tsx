import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxInput } from './CheckboxInput';

interface Choice {
  key: string;
  text: string;
  group?: string;
}

interface Props {
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Check boxes, by their groups; a group of several can be chosen at once. Receives the focus when there is a fault. */
export function ChooseMany({ id, label, hint, error, choices, chosen, onChange }: Props) {
  const groups = [...new Set(choices.map(({ group }) => group))];
  const change = (keys: readonly string[], on: boolean) =>
    onChange(choices.map(({ key }) => key).filter((key) => (keys.includes(key) ? on : chosen.includes(key))));

  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error && `${id}-error`} className="mb-4 min-w-0">
      <legend className="mb-1 text-std-16B-170">{label}</legend>
      {hint && <p className="mb-2 text-muted">{hint}</p>}
      {error && (
        <p id={`${id}-error`} className="mb-2 flex gap-1 text-error-2">
          <CircleAlert aria-hidden size={20} className="mt-1 shrink-0" />
          {error}
        </p>
      )}
      <div className="grid gap-3">
        {groups.map((group) => (
          <Group
            key={group ?? ''}
            name={group ?? label}
            isNamed={group !== undefined}
            choices={choices.filter((choice) => choice.group === group)}
            chosen={chosen}
            onChange={change}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface GroupProps {
  name: string;
  isNamed: boolean;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (keys: readonly string[], on: boolean) => void;
}

function Group({ name, isNamed, choices, chosen, onChange }: GroupProps) {
  const keys = choices.map(({ key }) => key);
  const count = keys.filter((key) => chosen.includes(key)).length;
  return (
    <div role="group" aria-label={name} className={isNamed ? 'rounded-8 border border-line px-3 py-1' : ''}>
      {keys.length > 2 && (
        <div className="flex flex-wrap items-center gap-x-6">
          {isNamed && <span className="text-std-16B-170">{name}</span>}
          <CheckboxInput
            label="全て選ぶ"
            aria-label={`${name}を全て選ぶ`}
            checked={count === keys.length}
            ref={(box) => void (box && (box.indeterminate = count > 0 && count < keys.length))}
            onChange={(event) => onChange(keys, event.target.checked)}
          />
          <span className="text-muted">
            {count} / {keys.length}
          </span>
        </div>
      )}
      {keys.length <= 2 && isNamed && <span className="text-std-16B-170">{name}</span>}
      <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {choices.map(({ key, text }) => (
          <CheckboxInput
            key={key}
            label={text}
            checked={chosen.includes(key)}
            onChange={(event) => onChange([key], event.target.checked)}
          />
        ))}
      </div>
    </div>
  );
}
