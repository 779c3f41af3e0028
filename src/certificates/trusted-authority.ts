import { createHash, X509Certificate } from 'node:crypto';

export type CertificateFault = 'NO_CERTIFICATE' | 'OTHER_AUTHORITY' | 'NOT_OF_A_CLIENT' | 'NOT_VALID_YET' | 'EXPIRED';

/** By what a client is known: the SHA-256 of its certificate, and until when that is good. */
interface ClientCertificate {
  fingerprint: Buffer;
  expiresAt: Date;
}

export type CertificateVerdict = ({ ok: true } & ClientCertificate) | { ok: false; reason: CertificateFault };

/** Extended key usage "client authentication" (RFC 5280, 4.2.1.12). */
const clientAuth = '1.3.6.1.5.5.7.3.2';

const pemBlock = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Those whose certificates are believed: asked where a certificate does not come with a handshake of our own. */
export class TrustedAuthority {
  readonly #issuers: X509Certificate[];

  constructor(pem: string) {
    this.#issuers = (pem.match(pemBlock) ?? []).map((block) => new X509Certificate(block));
  }

  /** In DER, and nothing around it. */
  judge(der: Buffer, now: Date): CertificateVerdict {
    const certificate = parsed(der);
    if (certificate === null || !certificate.raw.equals(der)) return { ok: false, reason: 'NO_CERTIFICATE' };
    return this.#judge(certificate, now);
  }

  /** In PEM, alone. */
  judgePem(pem: string, now: Date): CertificateVerdict {
    const [block, ...others] = pem.match(pemBlock) ?? [];
    const certificate = block === undefined || others.length > 0 ? null : parsed(block);
    return certificate === null ? { ok: false, reason: 'NO_CERTIFICATE' } : this.#judge(certificate, now);
  }

  #judge(certificate: X509Certificate, now: Date): CertificateVerdict {
    const issuer = this.#issuers.find((one) => certificate.checkIssued(one) && certificate.verify(one.publicKey));
    if (issuer === undefined) return { ok: false, reason: 'OTHER_AUTHORITY' };
    if (certificate.ca || certificate.keyUsage?.includes(clientAuth) === false)
      return { ok: false, reason: 'NOT_OF_A_CLIENT' };
    const outside = outsideItsDays(issuer, now) ?? outsideItsDays(certificate, now);
    if (outside !== null) return { ok: false, reason: outside };
    return { ok: true, fingerprint: fingerprintOfCertificate(certificate), expiresAt: certificate.validToDate };
  }
}

function outsideItsDays(certificate: X509Certificate, now: Date): 'NOT_VALID_YET' | 'EXPIRED' | null {
  if (now < certificate.validFromDate) return 'NOT_VALID_YET';
  return certificate.validToDate < now ? 'EXPIRED' : null;
}

export const fingerprintOfCertificate = ({ raw }: X509Certificate): Buffer => createHash('sha256').update(raw).digest();

function parsed(certificate: Buffer | string): X509Certificate | null {
  try {
    return new X509Certificate(certificate);
  } catch {
    return null;
  }
}
