import { requirementOf } from '../../src/auth/requires';
import { fileAddresses } from '../../src/http/files';
import { buildSchema } from '../../src/schema';
import { documents } from './documents';
import type { Address } from './matrix-cells';

/** Where an operation is asked for, and how. */
export interface Asked extends Address {
  path: string;
  method: 'GET' | 'POST';
  body: string;
}

const schema = buildSchema();
export const rootFields = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
  Object.keys(type.getFields()),
);

const byGraphql = (query: string): Omit<Asked, keyof Address> => ({
  ...{ path: '/graphql', method: 'POST' },
  body: JSON.stringify({ query }),
});

/** Every root field and file address, and what is an operation of its own within a root field. */
export const addresses: Asked[] = [
  ...rootFields.map((name) => ({ name, operation: requirementOf(name)!, ...byGraphql(documents[name] ?? '') })),
  {
    ...{ name: 'subscribers(myNumber)', operation: 'searchByMyNumber' },
    ...byGraphql('{ subscribers(search: { myNumber: "1" }) { edges { cursor } } }'),
  },
  // Of no kind there is, so that nothing is taken in.
  ...fileAddresses.map(({ method, path, operation }) => ({
    ...{ name: `${method} ${path}`, operation, method: method.toUpperCase() as Asked['method'], body: '' },
    path: path === '/files' ? '/files?kind=none' : path.replace(':id', 'none'),
  })),
];

export const codeIn = (text: string): string => {
  const told = JSON.parse(text) as { code?: string; errors?: { extensions: { code: string } }[] };
  return told.code ?? told.errors?.[0]?.extensions.code ?? 'OK';
};
