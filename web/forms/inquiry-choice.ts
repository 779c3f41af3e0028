import { affairLabels } from '../../src/domain/privilege-level';
import type { LegalBasesQuery } from '../api/generated/graphql';
import { institutionKinds } from '../labels';

export type LegalBasis = LegalBasesQuery['legalBases'][number];

/** What is chosen one after the other; each narrows down what can be chosen next. */
export const choiceFields = ['area', 'procedureCode', 'informationCode', 'providerKind'] as const;
export type ChoiceField = (typeof choiceFields)[number];
export type Choice = Record<ChoiceField, string>;

const otherArea = 'OTHER';
const areaLabels: Record<string, string> = { ...affairLabels, [otherArea]: 'その他' };

const codeOf: Record<ChoiceField, (basis: LegalBasis) => string> = {
  area: ({ area }) => area ?? otherArea,
  // One procedure may belong to more than one affair.
  procedureCode: ({ affairCode, procedureCode }) => `${affairCode} ${procedureCode}`,
  informationCode: ({ informationCode }) => informationCode,
  providerKind: ({ providerKind }) => providerKind,
};

const nameOf: Record<ChoiceField, (basis: LegalBasis) => string> = {
  area: (basis) => areaLabels[codeOf.area(basis)] ?? '',
  procedureCode: ({ procedureName }) => procedureName,
  informationCode: ({ informationName }) => informationName,
  providerKind: ({ providerKind }) => institutionKinds[providerKind] ?? providerKind,
};

/** The entries that agree with all that was chosen before a field. */
const leftFor = (field: ChoiceField, bases: readonly LegalBasis[], choice: Choice): LegalBasis[] =>
  bases.filter((basis) =>
    choiceFields.slice(0, choiceFields.indexOf(field)).every((earlier) => codeOf[earlier](basis) === choice[earlier]),
  );

export const optionsFor = (field: ChoiceField, bases: readonly LegalBasis[], choice: Choice): Record<string, string> =>
  Object.fromEntries(leftFor(field, bases, choice).map((basis) => [codeOf[field](basis), nameOf[field](basis)]));

/** The same after a change: what does not fit any more is taken back, and where one is left it is chosen. */
export const settled = (bases: readonly LegalBasis[], choice: Choice): Choice =>
  choiceFields.reduce((sofar, field) => {
    const codes = Object.keys(optionsFor(field, bases, sofar));
    const chosen = codes.includes(sofar[field]) ? sofar[field] : '';
    return { ...sofar, [field]: codes.length === 1 ? (codes[0] ?? '') : chosen };
  }, choice);

/** The entry of the legal table that everything chosen amounts to. */
export const basisOf = (bases: readonly LegalBasis[], choice: Choice): LegalBasis | undefined =>
  bases.find((basis) => choiceFields.every((field) => codeOf[field](basis) === choice[field]));
