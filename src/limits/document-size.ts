import {
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Of a document with every fragment written out where it is spread. */
export interface DocumentSize {
  operations: number;
  fields: number;
  /** Of fields and fragments within each other. */
  depth: number;
  aliases: number;
  directives: number;
}

const nothing: DocumentSize = { operations: 0, fields: 0, depth: 0, aliases: 0, directives: 0 };

const beside = (one: DocumentSize, other: DocumentSize): DocumentSize => ({
  operations: one.operations + other.operations,
  fields: one.fields + other.fields,
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives,
});

const withDirectives = (size: DocumentSize, directives: readonly DirectiveNode[] = []): DocumentSize => ({
  ...size,
  directives: size.directives + directives.length,
});

/** Takes as long as the document is, however large it would be written out: each fragment is looked at once. */
export function sizeOf({ definitions }: DocumentNode): DocumentSize {
  const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const named = new Map(fragments.map((each) => [each.name.value, each]));
  const known = new Map<FragmentDefinitionNode, DocumentSize>();

  const ofFragment = (fragment: FragmentDefinitionNode | undefined): DocumentSize => {
    if (fragment === undefined) return nothing;
    const before = known.get(fragment);
    if (before !== undefined) return before;
    // A document that goes round in circles is refused by another rule.
    known.set(fragment, nothing);
    const size = withDirectives(ofSelections(fragment.selectionSet), fragment.directives);
    known.set(fragment, size);
    return size;
  };

  const ofSelections = (within: SelectionSetNode | undefined): DocumentSize =>
    (within?.selections ?? []).reduce((size, each) => {
      const below =
        each.kind === Kind.FRAGMENT_SPREAD ? ofFragment(named.get(each.name.value)) : ofSelections(each.selectionSet);
      const deeper = withDirectives({ ...below, depth: below.depth + 1 }, each.directives);
      if (each.kind !== Kind.FIELD) return beside(size, deeper);
      const aliases = below.aliases + (each.alias ? 1 : 0);
      return beside(size, { ...deeper, fields: below.fields + 1, aliases });
    }, nothing);

  let all = nothing;
  for (const each of definitions) {
    if (each.kind !== Kind.OPERATION_DEFINITION) continue;
    const directives = [each, ...(each.variableDefinitions ?? [])].flatMap((node) => node.directives ?? []);
    all = beside(all, withDirectives({ ...ofSelections(each.selectionSet), operations: 1 }, directives));
  }
  // What nothing spreads is looked at by the other rules nevertheless.
  for (const each of fragments) if (!known.has(each)) all = beside(all, ofFragment(each));
  return all;
}
