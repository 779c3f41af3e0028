import { existsSync, readFileSync } from 'node:fs';
import { partnerKinds } from '../auth/operations';
import { affairs } from '../domain/privilege-level';
import { addCertificate, createPartner, fingerprintOf, revokeCertificate } from '../workflows/create-partner';
import { insurerOf, required, UsageFault, type Command, type Options } from './command';

export const partnerCommands: Record<string, Command> = {
  'create-partner': async ({ platform }, options) => {
    const [name, certificate] = [required(options, 'name'), certificateIn(options)];
    const kind = oneOf(partnerKinds, required(options, 'kind'), 'kind');
    const isOfInsurer = kind === 'CORE_SYSTEM';
    if (isOfInsurer !== (options['insurer'] !== undefined) || (!isOfInsurer && options['affair'] !== undefined))
      throw new UsageFault('a core system, and only that, is of an insurer and may handle My Numbers for an affair');
    if (!isOfInsurer) await createPartner(platform, { name, kind, certificate });
    else {
      const insurerId = await insurerOf(platform, required(options, 'insurer'));
      const affair = options['affair'] === undefined ? null : oneOf(affairs, options['affair'], 'affair');
      await createPartner(platform, { name, kind, certificate, insurerId, affair });
    }
    return 'created';
  },
  'add-certificate': async ({ platform }, options) => {
    await addCertificate(platform, { name: required(options, 'name'), certificate: certificateIn(options) });
    return 'added';
  },
  'revoke-certificate': async ({ platform }, options) => {
    await revokeCertificate(platform, fingerprintIn(options));
    return 'revoked';
  },
};

function oneOf<Word extends string>(words: readonly Word[], given: string, name: string): Word {
  const found = words.find((word) => word === given);
  if (found === undefined) throw new UsageFault(`--${name} is one of ${words.join(', ')}`);
  return found;
}

function certificateIn(options: Options): string {
  const file = required(options, 'certificate');
  if (!existsSync(file)) throw new UsageFault(`there is no file ${file}`);
  return readFileSync(file, 'utf8');
}

/** As openssl and browsers print it, with colons, or without. */
function fingerprintIn(options: Options): Buffer {
  if (options['fingerprint'] === undefined) return fingerprintOf(certificateIn(options));
  const hex = options['fingerprint'].replaceAll(':', '');
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new UsageFault('--fingerprint is a SHA-256: 64 hexadecimal digits');
  return Buffer.from(hex, 'hex');
}
