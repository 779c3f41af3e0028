import 'reflect-metadata';
import { KeyObject, webcrypto } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** Certificate and private key, in PEM. */
export interface Identity {
  certificate: string;
  key: string;
}

interface Wanted {
  name: string;
  days?: number;
  /** Now unless said otherwise. */
  from?: Date;
  /** Is listened to at localhost as well; else a client only. */
  server?: boolean;
}

export interface Authority {
  /** What those who trust it keep. */
  certificate: string;
  issue(wanted: Wanted): Promise<Identity>;
}

const dayMs = 86_400_000;
const tenYears = 3_650;
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const newKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
const validFor = (days: number, from: Date) => ({
  notBefore: from,
  notAfter: new Date(from.getTime() + days * dayMs),
});

/**
 * A certification authority for the demo and for tests. Its own key is in this object alone and ends with it: nobody can
 * certify anything more in its name.
 */
export async function makeAuthority(name = 'Kakehashi demo authority'): Promise<Authority> {
  const keys = await newKeys();
  const self = await X509CertificateGenerator.createSelfSigned({
    ...{ name: `CN=${name}`, keys, signingAlgorithm: algorithm, ...validFor(tenYears, new Date(Date.now() - dayMs)) },
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  const issue = async ({ name: subject, days = tenYears, from = new Date(), server = false }: Wanted) => {
    const own = await newKeys();
    const { clientAuth, serverAuth } = ExtendedKeyUsage;
    const addresses = [
      { type: 'dns', value: 'localhost' },
      { type: 'ip', value: '127.0.0.1' },
    ] as const;
    const issued = await X509CertificateGenerator.create({
      ...{ subject: `CN=${subject}`, issuer: self.subject, publicKey: own.publicKey },
      ...{ signingKey: keys.privateKey, signingAlgorithm: algorithm, ...validFor(days, from) },
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        new ExtendedKeyUsageExtension(server ? [serverAuth, clientAuth] : [clientAuth]),
        await AuthorityKeyIdentifierExtension.create(keys.publicKey),
        ...(server ? [new SubjectAlternativeNameExtension([...addresses])] : []),
      ],
    });
    return { certificate: issued.toString('pem'), key: pemOf(own.privateKey) };
  };
  return { certificate: self.toString('pem'), issue };
}

const pemOf = (key: webcrypto.CryptoKey): string =>
  KeyObject.from(key).export({ type: 'pkcs8', format: 'pem' }).toString();
