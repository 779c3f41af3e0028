import { X509Certificate } from 'node:crypto';
import type { Certificates } from '../certificates/files';

/** What a process was started with, as far as the platform operator is told of it. */
export interface Installation {
  /** Null: not known to this process. */
  dataDir: string | null;
  certificates: { name: string; until: Date }[];
}

export const installationOf = (dataDir: string | null, certificates: Certificates | null): Installation => ({
  dataDir,
  certificates:
    certificates === null
      ? []
      : [
          { name: 'platform.pem', until: new X509Certificate(certificates.certificate).validToDate },
          { name: 'authority.pem', until: new X509Certificate(certificates.authority).validToDate },
        ],
});
