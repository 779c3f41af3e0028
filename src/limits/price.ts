import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { highestPrice, pages } from './limits';
import { tooCostly } from './too-costly';

type Variables = Readonly<Record<string, unknown>>;
/** Known from the document alone, or only once its variables are. */
type Price = number | ((variables: Variables) => number);

/** A root field runs statements and leaves an entry, whatever it answers. */
const rootField = 20;
/** Of a list that is no page: how many there are is known only when it has been read. */
const rowsOfList = 10;

const valueOf = (price: Price, variables: Variables): number => (typeof price === 'number' ? price : price(variables));

const plus = (one: Price, other: Price): Price =>
  typeof one === 'number' && typeof other === 'number'
    ? one + other
    : (variables) => valueOf(one, variables) + valueOf(other, variables);

const times = (one: Price, other: Price): Price =>
  typeof one === 'number' && typeof other === 'number'
    ? one * other
    : (variables) => valueOf(one, variables) * valueOf(other, variables);

/** What is no Int of GraphQL is refused as such. */
const countOf = (said: unknown): number => (typeof said === 'number' && said > 0 && said < 2 ** 31 ? said : 0);

const prices = new WeakMap<OperationDefinitionNode, Price>();

/** Before anything is opened for it: an operation that asks for too much, by the size of its lists, is refused. */
export function mustBeAffordable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): void {
  const price = prices.get(operation) ?? priceOf(schema, document, operation);
  prices.set(operation, price);
  if (valueOf(price, variables) > highestPrice) throw tooCostly(operation);
}

/** In fields answered: each costs one, times the rows of the lists it stands in. The document has passed validation. */
export function priceOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Price {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);

  const sizeOfPage = (value: ValueNode | undefined): Price => {
    if (value === undefined || value.kind === Kind.NULL) return pages.unsaid;
    if (value.kind === Kind.INT) return countOf(Number(value.value));
    if (value.kind !== Kind.VARIABLE) return 0;
    const name = value.name.value;
    const unsaid = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
    const otherwise = unsaid?.kind === Kind.INT ? Number(unsaid.value) : pages.unsaid;
    return (variables) => countOf(variables[name] ?? otherwise);
  };

  const rowsOf = (node: FieldNode, field: GraphQLField<unknown, unknown>, isInPage: boolean): Price => {
    if (field.args.some(({ name }) => name === 'first'))
      return sizeOfPage(node.arguments?.find(({ name }) => name.value === 'first')?.value);
    return isListType(getNullableType(field.type)) && !isInPage ? rowsOfList : 1;
  };

  const ofSelections = ({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined): Price => {
    const fields = isObjectType(type) ? type.getFields() : {};
    return selections.reduce<Price>((sum, each) => {
      if (each.kind === Kind.FRAGMENT_SPREAD) {
        const { selectionSet, typeCondition } = fragments.get(each.name.value)!;
        return plus(sum, ofSelections(selectionSet, schema.getType(typeCondition.name.value)));
      }
      if (each.kind === Kind.INLINE_FRAGMENT) {
        const named = each.typeCondition ? schema.getType(each.typeCondition.name.value) : type;
        return plus(sum, ofSelections(each.selectionSet, named));
      }
      const field = fields[each.name.value];
      // What is asked of the schema itself is made without the database.
      if (field === undefined || each.selectionSet === undefined) return plus(sum, 1);
      const below = ofSelections(each.selectionSet, getNamedType(field.type));
      // The size of a page is counted where it is said, not again at the list that the page holds.
      return plus(sum, plus(1, times(rowsOf(each, field, 'pageInfo' in fields), below)));
    }, 0);
  };

  const below = ofSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
  return plus(rootField * operation.selectionSet.selections.length, below);
}
