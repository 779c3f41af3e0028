/** How many rows of a connection are meant where nothing is said, and how many there are at most. */
export const pages = { unsaid: 50, largest: 200 };

/**
 * What a document may be. The largest of the web client has 1,000 characters, 120 tokens, 80 fields, seven levels and
 * no alias; the introspection query has 1,900 characters, 160 tokens and 18 levels.
 */
export const documentLimits = {
  characters: 10_000,
  tokens: 1_000,
  operations: 10,
  fields: 500,
  depth: 20,
  aliases: 50,
  directives: 20,
};

/** What it may ask for, in fields answered. The dearest of the web client is a page of 200 with lists in each row. */
export const highestPrice = 50_000;

/** What variables may be. The largest are a thousand organization codes at once, three thousand values. */
export const variableLimits = { depth: 10, values: 10_000 };

/** Bytes of a request: people send forms, partner systems lists and answers as well. */
export const bodyLimits = { people: 256 * 1_024, partners: 1_024 * 1_024 };
