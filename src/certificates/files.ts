import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Identity } from './authority';

/** Who we are on a connection between systems, and whose certificates are believed there; in PEM. */
export interface Certificates extends Identity {
  authority: string;
}

const authorityIn = (folder: string): string => join(folder, 'authority.pem');
const filesOf = (folder: string, name: string): { certificate: string; key: string } => ({
  certificate: join(folder, `${name}.pem`),
  key: join(folder, `${name}.key`),
});

/** Null: the file is not there. */
export function readAuthority(folder: string): string | null {
  const file = authorityIn(folder);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Null: one of the three files is not there. */
export function readCertificates(folder: string, name = 'platform'): Certificates | null {
  const { certificate, key } = filesOf(folder, name);
  const authority = authorityIn(folder);
  if (![authority, certificate, key].every((file) => existsSync(file))) return null;
  const read = (file: string): string => readFileSync(file, 'utf8');
  return { authority: read(authority), certificate: read(certificate), key: read(key) };
}

export function writeAuthority(folder: string, certificate: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(authorityIn(folder), certificate, { mode: 0o600 });
}

export function writeIdentity(folder: string, name: string, { certificate, key }: Identity): void {
  const files = filesOf(folder, name);
  writeFileSync(files.certificate, certificate, { mode: 0o600 });
  writeFileSync(files.key, key, { mode: 0o600 });
}
