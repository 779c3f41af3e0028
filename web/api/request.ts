import { followRefusal } from './follow-refusal';
import type { TypedDocumentString } from './generated/graphql';
import { asShownAgain } from './reauthentication';
import { Refused, unavailable, type Refusal } from './refused';

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: Partial<Refusal> }[];
}

interface Options {
  /** Asked by a timer, not by a person: does not count as activity. */
  background?: boolean;
}

/** The server knows our documents: what goes over the wire, and stands in the scripts, is only which one is meant. */
export const idOf = <Result, Variables>({ __meta__: about }: TypedDocumentString<Result, Variables>): string =>
  String(about?.['hash']);

/** The only way to /graphql. What needs a fresh look at who asks is asked again after it; a timer asks nobody. */
export const request = <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { background = false }: Options = {},
): Promise<Result> => {
  const work = () => ask(document, variables, background);
  return background ? work() : asShownAgain(work);
};

async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  background: boolean,
): Promise<Result> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(background && { 'X-Kakehashi-Background': 'true' }) },
    body: JSON.stringify({ documentId: idOf(document), variables }),
  }).catch(() => {
    throw unavailable();
  });
  const { data, errors }: Answer<Result> = await response.json().catch(() => {
    throw unavailable();
  });

  const error = errors?.[0];
  if (error) {
    const code = error.extensions?.code ?? 'INTERNAL_SERVER_ERROR';
    followRefusal(code);
    const requestId = response.headers.get('X-Request-Id') ?? undefined;
    throw new Refused({ requestId, ...error.extensions, code, message: error.message });
  }
  if (!data) throw unavailable();
  return data;
}
