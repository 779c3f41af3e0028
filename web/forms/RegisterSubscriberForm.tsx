import { useCallback, useRef, useState } from 'react';
import { useForm, useWatch, type FieldErrors, type Resolver } from 'react-hook-form';
import { registrationColumns, type Registration } from '../../src/domain/registration-row';
import { rowFaults, type RowFault } from '../../src/domain/row-faults';
import { Refused } from '../api/refused';
import { endReasons, enrolmentKindCodes, missingReasons, sexCodes, subscriberKindCodes } from '../labels';
import { useMe } from '../menu';
import { today } from '../today';
import { Button } from '../ui/Button';
import { DateInput } from '../ui/DateInput';
import { DialogActions } from '../ui/DialogActions';
import { FaultSummary } from '../ui/FaultSummary';
import { FieldGroup } from '../ui/FieldGroup';
import { RefusalNotice } from '../ui/RefusalNotice';
import { SelectInput } from '../ui/SelectInput';
import { TextInput } from '../ui/TextInput';
import { UnsavedGuard } from '../ui/UnsavedGuard';
import { describeAt, judgeText, type RegistrationField, type RegistrationText } from './registration-text';

const empty = Object.fromEntries(registrationColumns.map(({ field }) => [field, ''])) as RegistrationText;
/** The code of the kind (区分) that needs a relationship. */
const dependant = '2';

const labelOf = (field: string) => registrationColumns.find((column) => column.field === field)?.header ?? field;
const isField = (name: string | undefined): name is RegistrationField => name !== undefined && name in empty;
const isRowFault = (code: string | undefined): code is RowFault => code !== undefined && code in rowFaults;

const judge: Resolver<RegistrationText> = (text) => {
  const verdict = judgeText(text, today());
  if (verdict.ok) return { values: text, errors: {} };
  const errors = Object.entries(verdict.faults).map(([field, message]) => [field, { type: 'judged', message }]);
  return { values: {}, errors: Object.fromEntries(errors) as FieldErrors<RegistrationText> };
};

interface Props {
  onSubmit: (registration: Registration) => Promise<void>;
}

export function RegisterSubscriberForm({ onSubmit }: Props) {
  const { handlingMyNumber } = useMe();
  const { register, control, handleSubmit, setError, setFocus, formState } = useForm({
    defaultValues: empty,
    resolver: judge,
    // Faults that appeared as a field is left would move the button from under the pointer that presses it.
    mode: 'onSubmit',
    shouldFocusError: false,
  });
  const { errors, isDirty, isSubmitting, submitCount } = formState;
  const text = useWatch({ control }) as RegistrationText;
  const [refusal, setRefusal] = useState<unknown>(null);
  const summary = useRef<HTMLDivElement>(null);
  const registered = useRef(false);
  const unsaved = useCallback(() => isDirty && !registered.current, [isDirty]);

  const showSummary = () => requestAnimationFrame(() => summary.current?.focus());

  const submit = async (typed: RegistrationText) => {
    setRefusal(null);
    const verdict = judgeText(typed, today());
    if (!verdict.ok) return;
    try {
      registered.current = true;
      await onSubmit(verdict.registration);
    } catch (error) {
      registered.current = false;
      const { field, reason, message } = error instanceof Refused ? error : {};
      if (!isField(field)) return setRefusal(error);
      setError(field, {
        type: 'refused',
        message: isRowFault(reason) ? describeAt(field, reason, typed[field]) : message,
      });
      showSummary();
    }
  };

  const input = (field: RegistrationField) => ({
    id: `field-${field}`,
    label: labelOf(field),
    error: errors[field]?.message,
    autoComplete: 'off',
    ...register(field),
  });
  const faults = registrationColumns.flatMap(({ field, header }) => {
    const message = errors[field]?.message;
    return message ? [{ label: header, message, goTo: () => setFocus(field) }] : [];
  });

  return (
    <form noValidate autoComplete="off" onSubmit={(event) => void handleSubmit(submit, showSummary)(event)}>
      <UnsavedGuard unsaved={unsaved} title="入力を破棄しますか" stay="入力を続ける" leave="破棄して移動">
        入力した内容はまだ登録されていません。別の画面へ移ると失われます。
      </UnsavedGuard>
      <FaultSummary ref={summary} faults={submitCount > 0 ? faults : []} />
      <FieldGroup title="資格">
        <TextInput {...input('eligibilityId')} required />
        <TextInput {...input('symbol')} required />
        <TextInput {...input('number')} required />
        <TextInput {...input('cardBranch')} inputMode="numeric" maxLength={2} placeholder="例 00" required />
        <SelectInput {...input('kind')} options={subscriberKindCodes} required />
        <TextInput {...input('relationshipCode')} hint="家族のときは必須" required={text.kind === dependant} />
        <SelectInput {...input('enrolmentKind')} options={enrolmentKindCodes} required />
      </FieldGroup>
      <FieldGroup title="加入者">
        <TextInput {...input('nameKanji')} required />
        <TextInput {...input('nameKana')} placeholder="例 ヤマダ ハナコ" required />
        <DateInput {...input('birthDate')} text={text.birthDate} required />
        <SelectInput {...input('sex')} options={sexCodes} required />
        <TextInput {...input('postalCode')} inputMode="numeric" />
        <div className="min-w-0 sm:col-span-2">
          <TextInput {...input('address')} />
        </div>
        <TextInput {...input('municipalityCode')} inputMode="numeric" />
      </FieldGroup>
      <FieldGroup title="個人番号">
        <div className="min-w-0 sm:col-span-2">
          <TextInput
            {...input('myNumber')}
            inputMode="numeric"
            readOnly={!handlingMyNumber}
            masked={!handlingMyNumber}
            hint={
              handlingMyNumber
                ? '半角数字12桁'
                : '個人番号の取扱いがオフのため入力できません。画面上部で開始すると入力できます。'
            }
          />
        </div>
        <div className="min-w-0 sm:col-span-2">
          <SelectInput
            {...input('myNumberMissingReason')}
            options={missingReasons}
            none="なし"
            hint="個人番号を登録しないときに選択"
          />
        </div>
      </FieldGroup>
      <FieldGroup title="資格期間">
        <DateInput {...input('eligibilityStart')} text={text.eligibilityStart} required />
        <DateInput {...input('eligibilityEnd')} text={text.eligibilityEnd} />
        <SelectInput {...input('eligibilityEndReason')} options={endReasons} none="なし" />
        <DateInput {...input('notifiedOn')} text={text.notifiedOn} required />
      </FieldGroup>
      <RefusalNotice error={refusal} />
      <DialogActions>
        <Button type="submit" look="primary" pending={isSubmitting}>
          登録する
        </Button>
      </DialogActions>
    </form>
  );
}
