import type { Affair, PrivilegeLevel } from '../../src/domain/privilege-level';
import type { AssignmentInput, RightsToGrantQuery } from '../api/generated/graphql';
import type { ShownAssignment } from '../assignment-words';
import type { Faults } from './use-judged-form';

export type RightsToGrant = RightsToGrantQuery['rightsToGrant'];

export const rightsLabels = {
  affairs: '担当事務分野',
  privilegeLevel: '取扱特権レベル',
  operations: '業務メニュー',
  procedures: '事務手続',
  terminals: '端末',
};
export type RightsField = keyof typeof rightsLabels;
/** What was chosen, as the form holds it: codes with commas between them. */
export type RightsText = Record<RightsField, string>;

/** In place of terminals: every one of the insurer. */
export const everyTerminal = '*';

export const chosenIn = (text: string): string[] => (text === '' ? [] : text.split(','));

export const noRights: RightsText = {
  affairs: '',
  privilegeLevel: 'NONE',
  operations: '',
  procedures: '',
  terminals: everyTerminal,
};

/** An assignment as far as the person drafting can give it again. */
export function textOfRights(assignment: ShownAssignment, { affairs, ...grant }: RightsToGrant): RightsText {
  const among = (codes: readonly string[], known: readonly string[]) =>
    codes.filter((code) => known.includes(code)).join(',');
  return {
    affairs: among(assignment.affairs, affairs),
    privilegeLevel: assignment.privilegeLevel,
    operations: among(
      assignment.operations.map(({ operation }) => operation),
      grant.operations.map(({ operation }) => operation),
    ),
    procedures: among(
      assignment.procedures.map(({ code }) => code),
      grant.procedures.map(({ code }) => code),
    ),
    terminals: assignment.terminals
      ? among(
          assignment.terminals.map(({ id }) => id),
          grant.terminals.map(({ id }) => id),
        )
      : everyTerminal,
  };
}

export function rightsFaults({ affairs, privilegeLevel, terminals }: RightsText): Faults<RightsField> {
  return {
    ...(privilegeLevel !== 'NONE' && affairs === '' ? { affairs: '担当する事務を選択してください。' } : {}),
    ...(privilegeLevel === '' ? { privilegeLevel: '選択してください。' } : {}),
    ...(terminals === '' ? { terminals: '使う端末を選択してください。' } : {}),
  };
}

/** What was chosen, to be shown beside what is in force. */
export function shownRights(text: RightsText, grant: RightsToGrant): Omit<ShownAssignment, 'validFrom' | 'validUntil'> {
  const [operations, procedures, terminals] = [text.operations, text.procedures, text.terminals].map(chosenIn);
  return {
    affairs: grant.affairs.filter((affair) => chosenIn(text.affairs).includes(affair)),
    privilegeLevel: (text.privilegeLevel || 'NONE') as PrivilegeLevel,
    operations: grant.operations.filter(({ operation }) => operations?.includes(operation)),
    procedures: grant.procedures.filter(({ code }) => procedures?.includes(code)),
    terminals: text.terminals === everyTerminal ? null : grant.terminals.filter(({ id }) => terminals?.includes(id)),
  };
}

export const rightsInput = (text: RightsText): Omit<AssignmentInput, 'validFrom' | 'validUntil'> => ({
  affairs: chosenIn(text.affairs) as Affair[],
  privilegeLevel: text.privilegeLevel as PrivilegeLevel,
  operations: chosenIn(text.operations),
  procedures: chosenIn(text.procedures),
  terminals: text.terminals === everyTerminal ? null : chosenIn(text.terminals),
});
