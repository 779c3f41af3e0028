import type { Certificates } from '../certificates/files';
import { HttpsNetwork } from './https-network';
import { HttpsRegistry } from './https-registry';
import type { Network } from './ports';
import { securePost } from './secure-post';

interface Addresses {
  networkUrl: string | null;
  registryUrl: string | null;
  certificates: Certificates | null;
  answerMs?: number;
}

/** A message is small, and the other side only has to write it down. */
const usualAnswerMs = 10_000;

/** Null: something of it was not said, and this process reaches nobody. */
export function connectNetwork(addresses: Addresses): Network | null {
  const { networkUrl, registryUrl, certificates, answerMs = usualAnswerMs } = addresses;
  if (networkUrl === null || registryUrl === null || certificates === null) return null;
  return {
    hub: new HttpsNetwork(securePost(networkUrl, certificates, answerMs)),
    registry: new HttpsRegistry(securePost(registryUrl, certificates, answerMs)),
  };
}
