/** What an answer showed: how many rows, and whose branch numbers. */
export interface Shown {
  rowCount: number;
  branchNumbers: string[] | null;
}

interface Edges {
  edges: { node: unknown }[];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isConnection = (value: object): value is Edges => 'edges' in value && Array.isArray(value.edges);

function nodesOf(value: unknown): unknown[] {
  if (!isObject(value)) return [];
  if (Array.isArray(value)) return value;
  return isConnection(value) ? value.edges.map(({ node }) => node) : [value];
}

/** Read off the value that a root field resolved to: one thing, a list, a connection, or nothing. */
export function shownBy(value: unknown): Shown {
  const nodes = nodesOf(value);
  const branchNumbers = nodes.flatMap((node) =>
    isObject(node) && 'subscriberBranchNumber' in node && typeof node.subscriberBranchNumber === 'string'
      ? [node.subscriberBranchNumber]
      : [],
  );
  return { rowCount: nodes.length, branchNumbers: branchNumbers.length > 0 ? branchNumbers : null };
}
