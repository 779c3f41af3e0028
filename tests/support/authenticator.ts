import { createHash, generateKeyPairSync, KeyObject, randomBytes, sign, webcrypto } from 'node:crypto';
import { BasicConstraintsExtension, X509CertificateGenerator } from '@peculiar/x509';

/** What a site asks of a browser. */
export interface Asked {
  challenge: string;
  rp?: { id: string };
  rpId?: string;
  user?: { id: string };
}

/** Where it is asked, and whatever an attacker does otherwise. */
export interface Answering {
  origin: string;
  rpId?: string;
  challenge?: string;
  /** The device has recognised its owner. */
  isVerified?: boolean;
  counter?: number;
  userHandle?: string;
  /** Whose certificate the attestation shows. */
  maker?: Maker;
}

export interface Maker {
  certificate: Buffer;
  key: KeyObject;
}

/** As attestations show it (WebAuthn, section 8.2.1). */
export async function aMaker(): Promise<Maker> {
  const signingAlgorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'C=JP, O=Made up, OU=Authenticator Attestation, CN=Made up',
    ...{ keys, signingAlgorithm, extensions: [new BasicConstraintsExtension(false)] },
  });
  return { certificate: Buffer.from(certificate.rawData), key: KeyObject.from(keys.privateKey) };
}

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();
const flags = { present: 1, verified: 4, hasKey: 64 };

/** An authenticator without a browser in front of it: it says whatever a test wants. */
export class Authenticator {
  readonly id = randomBytes(16);
  userHandle = '';
  counter = 0;
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  make(asked: Asked, answering: Answering) {
    this.userHandle = asked.user!.id;
    const data = Buffer.concat([
      this.#data(asked.rp!.id, answering, flags.hasKey),
      Buffer.alloc(16),
      Buffer.from([this.id.length >> 8, this.id.length & 0xff]),
      this.id,
      coseKey(this.#keys.publicKey),
    ]);
    const client = clientData('webauthn.create', asked, answering);
    const { maker } = answering;
    const attested = maker && {
      alg: -7,
      sig: sign('sha256', Buffer.concat([data, sha256(client)]), maker.key),
      x5c: [maker.certificate],
    };
    const attestation = cbor({ fmt: attested ? 'packed' : 'none', attStmt: attested ?? {}, authData: data });
    return this.#credential({
      clientDataJSON: client.toString('base64url'),
      attestationObject: attestation.toString('base64url'),
    });
  }

  get(asked: Asked, answering: Answering) {
    const data = this.#data(asked.rpId!, answering, 0);
    const client = clientData('webauthn.get', asked, answering);
    return this.#credential({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', Buffer.concat([data, sha256(client)]), this.#keys.privateKey).toString('base64url'),
      userHandle: answering.userHandle ?? this.userHandle,
    });
  }

  #credential<Response>(response: Response) {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  #data(own: string, { rpId = own, isVerified = true, counter }: Answering, more: number): Buffer {
    this.counter = counter ?? this.counter + 1;
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(this.counter);
    const said = flags.present | (isVerified ? flags.verified : 0) | more;
    return Buffer.concat([sha256(rpId), Buffer.from([said]), counted]);
  }
}

const clientData = (type: string, asked: Asked, { origin, challenge = asked.challenge }: Answering): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

/** ES256 on P-256 (RFC 9053). */
function coseKey(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' }) as { x: string; y: string };
  const point = [x, y].map((each) => Buffer.from(each, 'base64url')) as [Buffer, Buffer];
  const parts: [number, Item][] = [
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, point[0]],
    [-3, point[1]],
  ];
  return cbor(new Map(parts));
}

type Item = number | string | Buffer | Item[] | Map<number, Item> | { [key: string]: Item };

/** As much of RFC 8949 as an authenticator says. */
function cbor(item: Item): Buffer {
  if (typeof item === 'number') return item < 0 ? head(1, -1 - item) : head(0, item);
  if (typeof item === 'string') return Buffer.concat([head(3, Buffer.byteLength(item)), Buffer.from(item)]);
  if (Buffer.isBuffer(item)) return Buffer.concat([head(2, item.length), item]);
  if (Array.isArray(item)) return Buffer.concat([head(4, item.length), ...item.map(cbor)]);
  const entries: [Item, Item][] = item instanceof Map ? [...item] : Object.entries(item);
  return Buffer.concat([head(5, entries.length), ...entries.flat().map(cbor)]);
}

function head(kind: number, value: number): Buffer {
  const first = kind << 5;
  if (value < 24) return Buffer.from([first | value]);
  return value < 256 ? Buffer.from([first | 24, value]) : Buffer.from([first | 25, value >> 8, value & 0xff]);
}
