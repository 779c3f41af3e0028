import { affairLabels, privilegeLevelLabels, privilegeLevels, reaches } from '../../src/domain/privilege-level';
import { terminalKindLabels } from '../../src/domain/terminal';
import { CheckboxInput } from '../ui/CheckboxInput';
import { ChooseMany } from '../ui/ChooseMany';
import { SelectInput } from '../ui/SelectInput';
import {
  chosenIn,
  everyTerminal,
  rightsLabels,
  type RightsField,
  type RightsText,
  type RightsToGrant,
} from './rights-text';
import type { useJudgedForm } from './use-judged-form';

interface Form {
  input: (field: RightsField) => ReturnType<ReturnType<typeof useJudgedForm>['input']>;
  set: (field: RightsField, value: string) => void;
}

interface Props {
  form: Form;
  text: RightsText;
  /** Only these are shown: nobody gives more than they hold. */
  grant: RightsToGrant;
}

export function ChooseRights({ form: { input, set }, text, grant }: Props) {
  const levels = privilegeLevels.filter((level) => reaches(grant.privilegeLevel, level));
  /** Chosen with boxes: what the form holds is the list of their codes. */
  const many = (field: Exclude<RightsField, 'privilegeLevel'>) => {
    const { id, error } = input(field);
    const onChange = (chosen: string[]) => set(field, chosen.join(','));
    return { id, label: rightsLabels[field], error, chosen: chosenIn(text[field]), onChange };
  };
  const isEvery = text.terminals === everyTerminal;

  return (
    <>
      <p className="mb-3 text-muted">選べるのは、あなた自身が持っている権限だけです。</p>
      <div className="mb-4 max-w-100">
        <SelectInput
          {...input('privilegeLevel')}
          label={rightsLabels.privilegeLevel}
          options={Object.fromEntries(levels.map((level) => [level, privilegeLevelLabels[level]]))}
          inGivenOrder
          required
        />
      </div>
      <ChooseMany
        {...many('affairs')}
        choices={grant.affairs.map((affair) => ({ key: affair, text: affairLabels[affair] }))}
      />
      <ChooseMany
        {...many('operations')}
        choices={grant.operations.map(({ operation, label, group }) => ({ key: operation, text: label, group }))}
      />
      {grant.procedures.length > 0 && (
        <ChooseMany
          {...many('procedures')}
          hint="情報照会を行える事務手続です。"
          choices={grant.procedures.map(({ code, name }) => ({ key: code, text: name }))}
        />
      )}
      <CheckboxInput
        label="保険者のすべての端末で使える"
        checked={isEvery}
        onChange={() => set('terminals', isEvery ? '' : everyTerminal)}
      />
      {!isEvery && (
        <ChooseMany
          {...many('terminals')}
          hint={grant.terminals.length === 0 ? '登録済みの端末がありません。先に端末を登録してください。' : undefined}
          choices={grant.terminals.map(({ id, name, place, kind }) => ({
            key: id,
            text: `${name}（${terminalKindLabels[kind]}、${place}）`,
          }))}
        />
      )}
    </>
  );
}
