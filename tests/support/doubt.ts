import type { Answer, Person } from './person';

export interface DoubtShown {
  id: string;
  kind: string;
  state: string;
  importId: string | null;
  raisedBy: string | null;
  suspects: {
    holdsNumber: boolean;
    subscriber: { subscriberBranchNumber: string; nameKana: string; inDoubt: boolean };
  }[];
  rows: { line: number | null; nameKana: string | null; eligibilityId: string | null; differences: string[] }[];
  proposal: string | null;
  proposalComment: string | null;
  proposedBy: string | null;
  resolvedBy: string | null;
  mayPropose: boolean;
  mayConfirm: boolean;
}

const fields = `id kind state importId raisedBy proposal proposalComment proposedBy resolvedBy mayPropose mayConfirm
  suspects { holdsNumber subscriber { subscriberBranchNumber nameKana inDoubt } }
  rows { line nameKana eligibilityId differences }`;

export const doubtsOf = async (person: Person, resolved = false): Promise<DoubtShown[]> => {
  const { doubts } = await person.get<{ doubts: { edges: { node: DoubtShown }[] } }>(
    `query ($resolved: Boolean) { doubts(resolved: $resolved) { edges { node { ${fields} } } } }`,
    { resolved },
  );
  return doubts.edges.map(({ node }) => node);
};

export const propose = (
  person: Person,
  id: string,
  resolution: 'ROW_WRONG' | 'LINK_WRONG',
  comment = '通知カードの写しと照合した',
): Promise<Answer<{ proposeDoubtResolution: { state: string } }>> =>
  person.ask(
    `mutation ($id: ID!, $r: DoubtResolution!, $c: String!) { proposeDoubtResolution(id: $id, resolution: $r, comment: $c) { state } }`,
    { id, r: resolution, c: comment },
  );

/** As the second person: of files that were withdrawn. */
export const confirmAll = async (person: Person): Promise<void> => {
  for (const { id, state } of await doubtsOf(person)) if (state === 'PROPOSED') await confirm(person, id);
};

export const confirm = (person: Person, id: string): Promise<Answer<{ confirmDoubtResolution: { state: string } }>> =>
  person.ask('mutation ($id: ID!) { confirmDoubtResolution(id: $id) { state } }', { id });

export const reject = (
  person: Person,
  id: string,
  comment = '写しが別人のもの',
): Promise<Answer<{ rejectDoubtResolution: { state: string } }>> =>
  person.ask('mutation ($id: ID!, $c: String!) { rejectDoubtResolution(id: $id, comment: $c) { state } }', {
    id,
    c: comment,
  });
