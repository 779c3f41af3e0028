import { useRef, useState } from 'react';
import type { ChangeParticularsInput, SubscriberQuery } from '../api/generated/graphql';
import { today } from '../today';
import type { Change } from '../ui/ChangeTable';
import { DateInput } from '../ui/DateInput';
import { FieldGroup } from '../ui/FieldGroup';
import { TextInput } from '../ui/TextInput';
import { western } from '../ui/western';
import { ChangedMeanwhile } from './ChangedMeanwhile';
import { ChooseGroups } from './ChooseGroups';
import { dayFault, dayOf } from './filing-dates';
import { JudgedForm } from './JudgedForm';
import {
  allGroups,
  judgeParticulars,
  particularsGroups,
  particularsLabels,
  particularsText,
  type ParticularsGroup,
} from './particulars-text';
import { ReasonInput } from './ReasonInput';
import { reasonFault, statedReason } from './stated-reason';
import { textChanges } from './text-changes';
import { useJudgedForm } from './use-judged-form';

type Subscriber = NonNullable<SubscriberQuery['subscriber']>;

interface Props {
  subscriber: Subscriber;
  back: string;
  loadAgain: () => Promise<Subscriber>;
  onSubmit: (input: ChangeParticularsInput) => Promise<void>;
}

const labels = { ...particularsLabels, changedOn: '異動年月日', notifiedOn: '届出受理年月日', reason: '変更の理由' };
const unchanged = '現在の登録内容と同じです。変更後の内容を入力してください。';
const nothingChosen = '変更するものを1つ以上選んでください。';

export function ChangeParticularsForm({ subscriber, back, loadAgain, onSubmit }: Props) {
  const [groups, setGroups] = useState<readonly ParticularsGroup[]>(['address']);
  const [isEmpty, setEmpty] = useState(false);
  const [meanwhile, setMeanwhile] = useState<Change[] | null>(null);
  const choice = useRef<HTMLInputElement>(null);
  const registered = particularsText(subscriber);
  const chosen = groups.flatMap((group) => particularsGroups[group].fields);
  const changesOf = (text: typeof registered) => chosen.filter((field) => text[field].trim() !== registered[field]);

  const form = useJudgedForm({
    labels,
    defaults: { ...registered, changedOn: '', notifiedOn: western(today()), reason: '' },
    judge: (text) => {
      const changed: readonly string[] = changesOf(text);
      const same = groups.filter((group) => !particularsGroups[group].fields.some((field) => changed.includes(field)));
      return {
        ...Object.fromEntries(same.map((group) => [particularsGroups[group].main, unchanged])),
        ...judgeParticulars(text, { subscriber, chosen, today: today() }),
        changedOn: dayFault(text.changedOn, { latest: today() }),
        notifiedOn: dayFault(text.notifiedOn, { latest: today() }),
        reason: reasonFault(text.reason),
      };
    },
    submit: (text) => {
      const changed = Object.fromEntries(changesOf(text).map((field) => [field, text[field].trim()]));
      const { subscriberBranchNumber, particularsRecordedAt: seen } = subscriber;
      const [changedOn, notifiedOn] = [dayOf(text.changedOn) ?? '', dayOf(text.notifiedOn) ?? ''];
      const reason = statedReason(text.reason);
      return onSubmit({ subscriberBranchNumber, seen, ...changed, changedOn, notifiedOn, reason });
    },
  });
  const { input, text } = form;

  const onLoadAgain = async () => {
    const latest = particularsText(await loadAgain());
    setMeanwhile(textChanges(registered, latest, particularsLabels));
    form.rebase({ ...latest, changedOn: '', notifiedOn: western(today()), reason: '' });
  };
  const nothing = { label: '変更するもの', message: nothingChosen, goTo: () => choice.current?.focus() };
  const guarded = isEmpty ? { ...form, faults: [nothing] } : form;
  const send: typeof form.onSubmit = (event) => {
    setEmpty(groups.length === 0);
    if (groups.length > 0) return form.onSubmit(event);
    event.preventDefault();
    choice.current?.focus();
  };

  return (
    <JudgedForm form={{ ...guarded, onSubmit: send }} submitText="変更を登録" back={back} onLoadAgain={onLoadAgain}>
      <ChangedMeanwhile changes={meanwhile} />
      <ChooseGroups
        ref={choice}
        groups={groups}
        error={isEmpty ? nothingChosen : undefined}
        onChange={(next) => {
          setEmpty(false);
          setGroups(allGroups.filter((group) => next.includes(group)));
        }}
      />
      {groups.includes('address') && (
        <FieldGroup title="新しい住所">
          <TextInput {...input('postalCode')} inputMode="numeric" />
          <div className="min-w-0 sm:col-span-2">
            <TextInput {...input('address')} />
          </div>
          <TextInput {...input('municipalityCode')} inputMode="numeric" />
        </FieldGroup>
      )}
      {groups.includes('name') && (
        <FieldGroup title="新しい氏名">
          <TextInput {...input('nameKanji')} required />
          <TextInput {...input('nameKana')} required />
        </FieldGroup>
      )}
      {groups.includes('relationship') && (
        <FieldGroup title="新しい続柄">
          <TextInput {...input('relationshipCode')} hint="家族のときは必須" />
        </FieldGroup>
      )}
      <FieldGroup title="届出">
        <DateInput {...input('changedOn')} text={text.changedOn} required />
        <DateInput {...input('notifiedOn')} text={text.notifiedOn} required />
        <div className="min-w-0 sm:col-span-2">
          <ReasonInput {...input('reason')} />
        </div>
      </FieldGroup>
    </JudgedForm>
  );
}
