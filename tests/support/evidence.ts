import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the whole run says and what it planted, kept in a folder that is searched when the run ends: a My Number or an
 * organization-specific code that a test made up may stand in no answer, log, file or dump.
 */
const open = new Map<string, number>();
function write(kind: 'planted' | 'said' | 'examined', text: string): void {
  const folder = process.env['KAKEHASHI_EVIDENCE'];
  if (folder === undefined) return;
  const file = open.get(kind) ?? openSync(join(folder, `${kind}-${process.pid}`), 'a');
  open.set(kind, file);
  writeSync(file, `${text}\n`);
}

/** A My Number or an organization-specific code; returns it. */
export function planted(secret: string): string {
  write('planted', secret);
  return secret;
}

/** The one answer that may hold a My Number is the one that was asked to. */
const revealed = /("revealMyNumber":\{"myNumber":)"[0-9]{12}"/g;

export const said = (text: string): void => write('said', text.replace(revealed, '$1"shown"'));

/** A page of the web client whose state was looked through for faults of accessibility. */
export const examined = (path: string): void => write('examined', path);
