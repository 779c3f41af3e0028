import { createCipheriv, createDecipheriv, createHmac, randomFillSync, type KeyObject } from 'node:crypto';

/** Where a cipher text stands; it cannot be read anywhere else (associated data). */
export interface Place {
  table: 'my_number' | 'staged_row' | 'result_part' | 'organization_code';
  row: string;
}

const versionLength = 2;
const ivLength = 12;
const tagLength = 16;
/** Without it Node takes a shortened tag for a whole one. */
const gcm = { authTagLength: tagLength };

const versionOf = (sealed: Buffer): number => sealed.readUInt16BE(0);

/** Encrypts for one insurer: AES-256-GCM, `key version | iv | tag | cipher text`; finds by blind index, HMAC-SHA-256. */
export class InsurerCipher {
  readonly version: number;
  readonly #random = Buffer.alloc(ivLength * 512);
  #used = this.#random.length;

  constructor(
    private readonly insurerId: number,
    private readonly indexKey: KeyObject,
    private readonly keys: ReadonlyMap<number, KeyObject>,
  ) {
    this.version = Math.max(...keys.keys());
  }

  /** 32 bytes that stand for a My Number, or a text of another kind under a prefix of its own. */
  blindIndex(myNumber: string): Buffer {
    return createHmac('sha256', this.indexKey).update(myNumber).digest();
  }

  encrypt(plain: string | Buffer, place: Place): Buffer {
    const iv = this.#nextIv();
    const cipher = createCipheriv('aes-256-gcm', this.#key(this.version), iv, gcm).setAAD(
      this.#aad(place, this.version),
    );
    const body = Buffer.concat([
      typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain),
      cipher.final(),
    ]);
    const version = Buffer.from([this.version >> 8, this.version & 0xff]);
    return Buffer.concat([version, iv, cipher.getAuthTag(), body]);
  }

  decrypt(sealed: Buffer, place: Place): Buffer {
    const version = versionOf(sealed);
    const tagAt = versionLength + ivLength;
    const decipher = createDecipheriv('aes-256-gcm', this.#key(version), sealed.subarray(versionLength, tagAt), gcm)
      .setAAD(this.#aad(place, version))
      .setAuthTag(sealed.subarray(tagAt, tagAt + tagLength));
    return Buffer.concat([decipher.update(sealed.subarray(tagAt + tagLength)), decipher.final()]);
  }

  /** Whether its key is among those of this process. For what is spoilt there is none: opening it says so, and it alone fails. */
  knows(sealed: Buffer): boolean {
    return sealed.length < versionLength || this.keys.has(versionOf(sealed));
  }

  #key(version: number): KeyObject {
    const key = this.keys.get(version);
    if (key === undefined) throw new Error('no data key of this version');
    return key;
  }

  #aad({ table, row }: Place, version: number): Buffer {
    return Buffer.from([this.insurerId, table, row, version].join('|'));
  }

  /** Random ones by the batch: one call to the generator each would cost as much as the encryption. */
  #nextIv(): Buffer {
    if (this.#used === this.#random.length) {
      randomFillSync(this.#random);
      this.#used = 0;
    }
    this.#used += ivLength;
    return this.#random.subarray(this.#used - ivLength, this.#used);
  }
}
