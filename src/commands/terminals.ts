import {
  insurersKinds,
  registerOperatorTerminal,
  registerTerminal,
  revokeOperatorTerminal,
  terminalCertificate,
} from '../workflows/register-terminal';
import { certificateIn, fingerprintIn, insurerOf, oneOf, required, type Command } from './command';

export const terminalCommands: Record<string, Command> = {
  'register-terminal': async ({ platform }, options) => {
    const kind = oneOf(insurersKinds, required(options, 'kind'), 'kind');
    const insurerId = await insurerOf(platform, required(options, 'insurer'));
    const [name, place] = [required(options, 'name'), options['place'] ?? ''];
    const certificate = terminalCertificate(platform, certificateIn(options));
    await registerTerminal(platform, { insurerId, name, place, kind, ...certificate, reason: '' });
    return 'registered';
  },
  'register-operator-terminal': async ({ platform }, options) => {
    const { fingerprint } = terminalCertificate(platform, certificateIn(options));
    await registerOperatorTerminal(platform, { name: required(options, 'name'), fingerprint });
    return 'registered';
  },
  'revoke-operator-terminal': async ({ platform }, options) => {
    await revokeOperatorTerminal(platform, fingerprintIn(options));
    return 'revoked';
  },
};
