import type { Page } from 'playwright-core';
import { anInput } from './made';
import type { Person } from './person';

export interface Registered {
  subscriberBranchNumber: string;
  eligibilityPeriods: { id: string }[];
}

/** Somebody registered over the API, as input of a page's test. */
export async function registered(person: Person, given: Parameters<typeof anInput>[0] = {}): Promise<Registered> {
  const { registerSubscriber } = await person.get<{ registerSubscriber: Registered }>(
    `mutation ($input: RegisterSubscriberInput!) {
      registerSubscriber(input: $input) { subscriberBranchNumber eligibilityPeriods { id } } }`,
    { input: anInput(given) },
  );
  return registerSubscriber;
}

/** An insured person with two dependants under one symbol and number. */
export async function aFamily(person: Person, number: string): Promise<Registered> {
  const insured = await registered(person, { number, nameKanji: '架空　太郎' });
  const dependant = { number, kind: '2', enrolmentKind: '4' };
  const wife = { cardBranch: '01', nameKanji: '架空　花子', nameKana: 'カクウ　ハナコ', relationshipCode: '02' };
  const child = { cardBranch: '02', nameKanji: '架空　次郎', nameKana: 'カクウ　ジロウ', relationshipCode: '11' };
  await registered(person, { ...dependant, ...wife });
  await registered(person, { ...dependant, ...child });
  return insured;
}

/** By the accessible name; a choice or a text. */
export const field = (page: Page, name: string) =>
  page.getByRole('textbox', { name, exact: true }).or(page.getByRole('combobox', { name, exact: true }));

export async function fillIn(page: Page, texts: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) await field(page, name).fill(text);
}

export const choose = (page: Page, name: string, option: string) => field(page, name).selectOption(option);

/** A link or button by the beginning of its name: which row it belongs to follows in parentheses. */
export const actOn = (page: Page, name: string) =>
  page
    .getByRole('link', { name: new RegExp(`^${name}（`) })
    .or(page.getByRole('button', { name: new RegExp(`^${name}（`) }));

export const cellsOf = (page: Page, table: string): Promise<string[]> =>
  page.getByRole('table', { name: table }).getByRole('row').allInnerTexts();

export const pathOf = ({ subscriberBranchNumber }: { subscriberBranchNumber: string }) =>
  `/subscribers/${subscriberBranchNumber}`;

export const periodsTable = '資格期間（新しい順）';

export async function openForm(page: Page, name: string, title: string): Promise<void> {
  await actOn(page, name).click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}
