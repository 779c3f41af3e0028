import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { requirementOf } from './auth/requires';
import type { Operation } from './auth/operations';

/** The operations of the menu that a GraphQL operation asks for, through fragments as well. */
export function operationsAsked(document: DocumentNode, { selectionSet }: OperationDefinitionNode): Operation[] {
  const seen = new Set<string>();
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [],
    ),
  );
  const asked = (within: SelectionSetNode | undefined): Operation[] =>
    (within?.selections ?? []).flatMap((each) => {
      if (each.kind === Kind.FIELD) return requirementOf(each.name.value) ?? [];
      if (each.kind === Kind.INLINE_FRAGMENT) return asked(each.selectionSet);
      // A document that goes round in circles is refused by another rule.
      if (seen.has(each.name.value)) return [];
      seen.add(each.name.value);
      return asked(fragments.get(each.name.value));
    });
  return asked(selectionSet);
}
