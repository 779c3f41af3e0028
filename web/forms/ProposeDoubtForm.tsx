import { useState } from 'react';
import { proposeDoubtResolutionDocument } from '../api/documents/doubt';
import type { DoubtQuery, DoubtResolution } from '../api/generated/graphql';
import { useMutationOf } from '../api/query';
import { doubtResolutions } from '../labels';
import { effects } from './doubt-effects';
import { ReasonForm } from './ReasonForm';

interface Props {
  doubt: NonNullable<DoubtQuery['doubt']>;
  onDone: () => void;
}

export function ProposeDoubtForm({ doubt: { id, suspects }, onDone }: Props) {
  const propose = useMutationOf(proposeDoubtResolutionDocument);
  const [resolution, setResolution] = useState<DoubtResolution>('ROW_WRONG');
  // Where nobody holds the number there is no link that could be wrong.
  const choices: DoubtResolution[] = suspects.some(({ holdsNumber }) => holdsNumber)
    ? ['ROW_WRONG', 'LINK_WRONG']
    : ['ROW_WRONG'];

  return (
    <ReasonForm
      label="そう判断した理由"
      hint="届出書との照合など、確かめた方法を書いてください。個人番号そのものは書かないでください。"
      submit="提案する"
      pending={propose.isPending}
      error={propose.error}
      onSubmit={(comment) => propose.mutate({ id, resolution, comment }, { onSuccess: onDone })}
      onCancel={onDone}
    >
      <fieldset>
        <legend className="mb-1 text-std-16B-170">誤っているのは</legend>
        {choices.map((choice) => (
          <div key={choice} className="flex gap-2 py-1.5">
            <input
              type="radio"
              id={`resolution-${choice}`}
              name="resolution"
              checked={choice === resolution}
              aria-describedby={`effect-${choice}`}
              onChange={() => setResolution(choice)}
              className="mt-1 size-5 shrink-0 accent-key-900"
            />
            <div>
              <label htmlFor={`resolution-${choice}`} className="text-std-16B-170">
                {doubtResolutions[choice]}
              </label>
              <p id={`effect-${choice}`} className="text-muted">
                {effects[choice]}
              </p>
            </div>
          </div>
        ))}
      </fieldset>
      <p className="mt-2">別の人が確定するまでは、何も変わりません。</p>
    </ReasonForm>
  );
}
