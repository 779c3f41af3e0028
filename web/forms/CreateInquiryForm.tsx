import type { PlainDate } from '../../src/domain/plain-date';
import { addDays } from '../../src/domain/plain-date';
import type { CreateInquiryInput } from '../api/generated/graphql';
import { Refused } from '../api/refused';
import { useMe } from '../menu';
import { today } from '../today';
import { DateInput } from '../ui/DateInput';
import { FieldGroup } from '../ui/FieldGroup';
import { SelectInput } from '../ui/SelectInput';
import { TextAreaInput } from '../ui/TextAreaInput';
import { western } from '../ui/western';
import { ChooseInstitution, useInstitutions } from './ChooseInstitution';
import { dayFault, dayOf } from './filing-dates';
import { basisOf, choiceFields, optionsFor, settled, type ChoiceField, type LegalBasis } from './inquiry-choice';
import { InquiryInWords } from './InquiryInWords';
import { JudgedForm } from './JudgedForm';
import { reasonFault, reasonHint, reasonLength, statedReason } from './stated-reason';
import { useJudgedForm, type Faults } from './use-judged-form';

const labels = {
  area: '事務の区分',
  procedureCode: '事務手続',
  informationCode: '照会する情報',
  providerKind: '照会先の種類',
  providerInstitution: '照会先',
  periodFrom: '期間のはじめ',
  periodTo: '期間のおわり',
  consentOn: '本人の同意を得た日',
  purpose: '事案',
};
type Field = keyof typeof labels;
type Text = Record<Field, string>;

/** Where a refusal of the server belongs that names no field. */
const fieldOfRefusal: Record<string, Field> = {
  PROCEDURE_NOT_PERMITTED: 'procedureCode',
  INQUIRY_NOT_PERMITTED: 'providerInstitution',
  CONSENT_REQUIRED: 'consentOn',
};

const aYear = 365;

function judge(text: Text, basis: LegalBasis | undefined): Faults<Field> {
  const missing = (field: Field) => (text[field] === '' ? '選択してください。' : undefined);
  const [from, to] = [dayOf(text.periodFrom), dayOf(text.periodTo)];
  const backwards = from !== null && to !== null && to < from;
  return {
    ...Object.fromEntries(choiceFields.map((field) => [field, missing(field)])),
    providerInstitution: missing('providerInstitution'),
    periodFrom: dayFault(text.periodFrom),
    periodTo: backwards ? '期間のはじめより前の日付です。' : dayFault(text.periodTo),
    consentOn: basis?.consentRequired
      ? dayFault(text.consentOn, { latest: today(), future: '今日より後の日付は入力できません。' })
      : undefined,
    purpose: text.purpose.trim() === '' ? '入力してください。' : reasonFault(text.purpose),
  };
}

interface Props {
  name: string;
  bases: LegalBasis[];
  back: string;
  loadAgain: () => Promise<void>;
  onSubmit: (input: Omit<CreateInquiryInput, 'subscriberBranchNumber'>) => Promise<void>;
}

export function CreateInquiryForm({ name, bases, back, loadAgain, onSubmit }: Props) {
  const { affair } = useMe();
  const form = useJudgedForm({
    labels,
    defaults: {
      ...settled(bases, { area: affair ?? '', procedureCode: '', informationCode: '', providerKind: '' }),
      providerInstitution: '',
      periodFrom: western(addDays(today(), -aYear)),
      periodTo: western(today()),
      consentOn: '',
      purpose: '',
    },
    judge: (text) => judge(text, basisOf(bases, text)),
    submit: async (text) => {
      const basis = basisOf(bases, text);
      if (!basis) return;
      try {
        await onSubmit(inputOf(text, basis));
      } catch (error) {
        const field = error instanceof Refused ? (error.field ?? fieldOfRefusal[error.code]) : undefined;
        throw error instanceof Refused ? new Refused({ ...error, message: error.message, field }) : error;
      }
    },
  });
  const { input, text, set } = form;
  const basis = basisOf(bases, text);
  const institutions = useInstitutions(text.providerKind);

  const choose = (field: ChoiceField, code: string) => {
    const next = settled(bases, { ...text, [field]: code });
    for (const each of choiceFields) if (next[each] !== text[each]) set(each, next[each]);
    if (next.providerKind === text.providerKind) return;
    set('providerInstitution', '');
    institutions.setPart('');
  };
  /** Where something else was chosen before it, it is another field: with other options, none of them chosen. */
  const pathTo = (field: ChoiceField) =>
    choiceFields
      .slice(0, choiceFields.indexOf(field))
      .map((earlier) => text[earlier])
      .join(' ');
  const choice = (field: ChoiceField) => ({
    ...input(field),
    options: optionsFor(field, bases, text),
    onChange: ({ target }: { target: { value: string } }) => choose(field, target.value),
    inGivenOrder: true,
    required: true,
  });

  return (
    <JudgedForm form={form} submitText="照会する" back={back} onLoadAgain={loadAgain}>
      <FieldGroup title="何のために、何を">
        <SelectInput key={pathTo('area')} {...choice('area')} />
        <div className="min-w-0 sm:col-span-2">
          <SelectInput key={pathTo('procedureCode')} {...choice('procedureCode')} />
        </div>
        <SelectInput key={pathTo('informationCode')} {...choice('informationCode')} />
      </FieldGroup>
      <FieldGroup title="どこに">
        <SelectInput key={pathTo('providerKind')} {...choice('providerKind')} />
        <ChooseInstitution
          {...input('providerInstitution')}
          institutions={institutions}
          onNarrowed={() => set('providerInstitution', '')}
        />
      </FieldGroup>
      <FieldGroup title="いつの、どの事案で">
        <DateInput {...input('periodFrom')} text={text.periodFrom} required />
        <DateInput {...input('periodTo')} text={text.periodTo} required />
        {basis?.consentRequired && (
          <div className="min-w-0 sm:col-span-2">
            <div className="sm:w-1/2">
              <DateInput {...input('consentOn')} text={text.consentOn} required />
            </div>
            <p className="text-muted">この情報の照会には、本人の同意が必要です。同意を得てから照会してください。</p>
          </div>
        )}
        <div className="min-w-0 sm:col-span-2">
          <TextAreaInput
            {...input('purpose')}
            hint={`例 令和8年4月の被扶養者認定。${reasonHint}`}
            maxLength={reasonLength}
            required
          />
        </div>
      </FieldGroup>
      <InquiryInWords
        {...{ name, basis, provider: institutions.options[text.providerInstitution] }}
        {...{ from: dayOf(text.periodFrom), to: dayOf(text.periodTo) }}
      />
    </JudgedForm>
  );
}

const inputOf = (text: Text, { affairCode, procedureCode, informationCode, consentRequired }: LegalBasis) => ({
  ...{ affairCode, procedureCode, informationCode, providerInstitution: text.providerInstitution },
  ...{ periodFrom: dayOf(text.periodFrom) as PlainDate, periodTo: dayOf(text.periodTo) as PlainDate },
  consentOn: consentRequired ? dayOf(text.consentOn) : null,
  purpose: statedReason(text.purpose),
});
