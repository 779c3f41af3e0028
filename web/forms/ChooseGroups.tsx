import { CircleAlert } from 'lucide-react';
import { useId, type Ref } from 'react';
import { CheckboxInput } from '../ui/CheckboxInput';
import { allGroups, particularsGroups, type ParticularsGroup } from './particulars-text';

interface Props {
  groups: readonly ParticularsGroup[];
  error: string | undefined;
  onChange: (groups: ParticularsGroup[]) => void;
  /** The first choice. */
  ref: Ref<HTMLInputElement>;
}

/** What changes: only that is asked for and sent. */
export function ChooseGroups({ groups, error, onChange, ref }: Props) {
  const id = useId();
  return (
    <fieldset className="mb-6" aria-describedby={error && id}>
      <legend className="mb-1 text-std-16B-170">変更するもの（いくつでも選べます）</legend>
      <div className="flex flex-wrap gap-x-8">
        {allGroups.map((group, at) => (
          <CheckboxInput
            key={group}
            ref={at === 0 ? ref : undefined}
            label={particularsGroups[group].label}
            checked={groups.includes(group)}
            onChange={({ target }) =>
              onChange(target.checked ? [...groups, group] : groups.filter((other) => other !== group))
            }
          />
        ))}
      </div>
      {error && (
        <p id={id} className="mt-1 flex gap-1 text-error-2">
          <CircleAlert aria-hidden size={20} className="mt-1 shrink-0" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
