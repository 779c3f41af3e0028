import { partnerKinds } from '../auth/operations';
import { affairs } from '../domain/privilege-level';
import { addCertificate, createPartner, revokeCertificate } from '../workflows/create-partner';
import { certificateIn, fingerprintIn, insurerOf, oneOf, required, UsageFault, type Command } from './command';

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
