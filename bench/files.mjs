// Files of synthetic people: written and sent piece by piece, so that a large one is never in memory.
import { createReadStream, createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';

const require = createRequire(import.meta.url);
const { syntheticRows } = require('../dist/src/demo/people.js');
const { registrationColumns } = require('../dist/src/domain/registration-row.js');

export const peopleOf = (count) => syntheticRows({ count, seed: 5, prefix: 'B', symbol: 8000, today: '2026-11-01' });

const linesAtOnce = 1_000;

function* registrationLines(count) {
  let lines = [registrationColumns.map(({ header }) => header).join(',')];
  for (const cells of peopleOf(count)) {
    if (lines.push(cells.join(',')) < linesAtOnce) continue;
    yield `${lines.join('\r\n')}\r\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join('\r\n')}\r\n`;
}

export const writeRegistrationFile = (path, count) =>
  pipeline(Readable.from(registrationLines(count)), createWriteStream(path));

/** Until it has been received and checked. */
export async function upload(world, writer, { kind, path }) {
  const response = await fetch(`${world.base}/files?kind=${kind}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', cookie: writer.cookie },
    body: Readable.toWeb(createReadStream(path)),
    duplex: 'half',
  });
  const { id, errors } = await response.json();
  if (!id) throw new Error(`the file was not taken: ${JSON.stringify(errors)}`);
  await until(writer, id, 'AWAITING_APPROVAL');
  return id;
}

const importState = 'query ($id: ID!) { fileImport(id: $id) { state applied rejected } }';

export async function until(person, id, state) {
  for (;;) {
    const { fileImport } = await person.ask(importState, { id });
    if (fileImport.state === state) return fileImport;
    await pause(50);
  }
}

export const approve = ({ ask }, id) => ask('mutation ($id: ID!) { approveFileImport(id: $id) { state } }', { id });
