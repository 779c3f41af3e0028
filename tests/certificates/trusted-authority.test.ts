import 'reflect-metadata';
import { webcrypto, X509Certificate } from 'node:crypto';
import { ExtendedKeyUsage, ExtendedKeyUsageExtension, X509CertificateGenerator, type Extension } from '@peculiar/x509';
import { makeAuthority } from '../../src/certificates/authority';
import { TrustedAuthority } from '../../src/certificates/trusted-authority';

const dayMs = 86_400_000;
const now = new Date();
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const newKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
const days = (from: number, to: number) => ({
  notBefore: new Date(now.getTime() + from * dayMs),
  notAfter: new Date(now.getTime() + to * dayMs),
});

/** An authority whose own days end with the next, and a certificate of its for whatever is said. */
async function authorityAndCertificate(extensions: Extension[]): Promise<[authority: string, certificate: string]> {
  const [keys, own] = [await newKeys(), await newKeys()];
  const common = { signingAlgorithm: algorithm };
  const self = await X509CertificateGenerator.createSelfSigned({ ...common, ...days(-1, 1), name: 'CN=Own', keys });
  const issued = await X509CertificateGenerator.create({
    ...{ ...common, ...days(-1, 9), subject: 'CN=terminal', issuer: self.subject },
    ...{ publicKey: own.publicKey, signingKey: keys.privateKey, extensions },
  });
  return [self.toString('pem'), issued.toString('pem')];
}

test('a certificate for servers alone is no client’s; one for clients, or without a purpose, is', async () => {
  const judged = async (extensions: Extension[]) => {
    const [authority, certificate] = await authorityAndCertificate(extensions);
    return new TrustedAuthority(authority).judgePem(certificate, now);
  };
  const { serverAuth, clientAuth } = ExtendedKeyUsage;
  const server = await judged([new ExtendedKeyUsageExtension([serverAuth])]);
  expect(server).toEqual({ ok: false, reason: 'NOT_OF_A_CLIENT' });
  expect(await judged([new ExtendedKeyUsageExtension([serverAuth, clientAuth])])).toMatchObject({ ok: true });
  expect(await judged([])).toMatchObject({ ok: true });
});

test('with the authority’s own days all that it has certified ends', async () => {
  const [authority, certificate] = await authorityAndCertificate([]);
  const later = new Date(now.getTime() + 2 * dayMs);
  expect(new TrustedAuthority(authority).judgePem(certificate, later)).toEqual({ ok: false, reason: 'EXPIRED' });
});

test('while one authority follows another both are believed, and nobody where there is none', async () => {
  const [former, next] = [await makeAuthority('Former'), await makeAuthority('Next')];
  const both = new TrustedAuthority(`${former.certificate}\n${next.certificate}\n`);
  for (const each of [former, next]) {
    const { certificate } = await each.issue({ name: 'terminal' });
    const { raw, validToDate } = new X509Certificate(certificate);
    expect(both.judge(raw, new Date(Date.now() + 1_000))).toMatchObject({ ok: true, expiresAt: validToDate });
    expect(new TrustedAuthority('').judge(raw, now)).toEqual({ ok: false, reason: 'OTHER_AUTHORITY' });
  }
});

test('an RSA authority is believed as well', async () => {
  const rsa = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  };
  const keys = await webcrypto.subtle.generateKey(rsa, true, ['sign', 'verify']);
  const common = { signingAlgorithm: rsa, ...days(-1, 1) };
  const self = await X509CertificateGenerator.createSelfSigned({ ...common, name: 'CN=RSA', keys });
  const own = await newKeys();
  const issued = await X509CertificateGenerator.create({
    ...{ ...common, subject: 'CN=terminal', issuer: self.subject },
    ...{ publicKey: own.publicKey, signingKey: keys.privateKey },
  });
  const judged = new TrustedAuthority(self.toString('pem')).judgePem(issued.toString('pem'), now);
  expect(judged).toMatchObject({ ok: true });
});
