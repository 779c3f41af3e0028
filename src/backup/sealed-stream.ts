import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** Why a file is not taken for a backup of this platform. */
export class BackupRefused extends Error {}

const magic = Buffer.from('KAKEHASHI BACKUP 1\n');
const saltLength = 32;
const headLength = magic.length + saltLength;
const tagLength = 16;
const gcm = { authTagLength: tagLength };
/** Plain bytes in a block. */
const blockLength = 64 * 1024;
const sizeLength = 4;

/** A key of its own for every file, so that blocks may be counted from zero. */
const keyOf = (backupKey: Buffer, head: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', backupKey, head.subarray(magic.length), 'kakehashi backup file', 32));

/** The number of the block, and whether it is the last: none can be left out, moved or cut off. */
function nonceOf(block: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(block, 0, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

const lastBit = 0x8000_0000;

/** AES-256-GCM in blocks, `size | tag | cipher text`, behind a head that every block is bound to. */
export class Sealing extends Transform {
  readonly #head = Buffer.concat([magic, randomBytes(saltLength)]);
  readonly #key: Buffer;
  #waiting: Buffer[] = [];
  #length = 0;
  #block = 0;

  constructor(backupKey: Buffer) {
    super();
    this.#key = keyOf(backupKey, this.#head);
    this.push(this.#head);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#waiting.push(chunk);
    this.#length += chunk.length;
    if (this.#length > blockLength) {
      let rest = Buffer.concat(this.#waiting);
      // The last block may be full: it is known for the last only at the end.
      for (; rest.length > blockLength; rest = rest.subarray(blockLength))
        this.#seal(rest.subarray(0, blockLength), false);
      this.#waiting = [rest];
      this.#length = rest.length;
    }
    done();
  }

  override _flush(done: TransformCallback): void {
    this.#seal(Buffer.concat(this.#waiting), true);
    done();
  }

  #seal(plain: Buffer, isLast: boolean): void {
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(this.#block, isLast), gcm).setAAD(this.#head);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    const size = Buffer.alloc(sizeLength);
    size.writeUInt32BE((body.length | (isLast ? lastBit : 0)) >>> 0);
    this.push(Buffer.concat([size, cipher.getAuthTag(), body]));
    this.#block += 1;
  }
}

/** Refuses what was not sealed with the key, was changed, or does not go on to its end. */
export class Opening extends Transform {
  #head: Buffer | null = null;
  #key: Buffer = Buffer.alloc(0);
  #rest: Buffer = Buffer.alloc(0);
  #block = 0;
  #isOver = false;

  constructor(private readonly backupKey: Buffer) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    try {
      if (this.#head === null && this.#rest.length >= headLength) this.#takeHead();
      while (this.#head !== null && this.#takeBlock());
    } catch (error) {
      return done(
        error instanceof BackupRefused ? error : new BackupRefused('the file was changed, or the secret is another'),
      );
    }
    done();
  }

  override _flush(done: TransformCallback): void {
    if (this.#isOver && this.#rest.length === 0) done();
    else done(new BackupRefused(this.#head === null ? 'the file is no backup' : 'the file is not complete'));
  }

  #takeHead(): void {
    if (!this.#rest.subarray(0, magic.length).equals(magic)) throw new BackupRefused('the file is no backup');
    this.#head = Buffer.from(this.#rest.subarray(0, headLength));
    this.#key = keyOf(this.backupKey, this.#head);
    this.#rest = this.#rest.subarray(headLength);
  }

  #takeBlock(): boolean {
    const rest = this.#rest;
    const bodyAt = sizeLength + tagLength;
    if (rest.length < bodyAt) return false;
    const word = rest.readUInt32BE(0);
    const [isLast, size] = [(word & lastBit) !== 0, (word & ~lastBit) >>> 0];
    if (this.#isOver || size > blockLength) throw new BackupRefused('the file was changed');
    if (rest.length < bodyAt + size) return false;
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonceOf(this.#block, isLast), gcm)
      .setAAD(this.#head!)
      .setAuthTag(rest.subarray(sizeLength, bodyAt));
    this.push(Buffer.concat([decipher.update(rest.subarray(bodyAt, bodyAt + size)), decipher.final()]));
    this.#rest = rest.subarray(bodyAt + size);
    this.#block += 1;
    this.#isOver = isLast;
    return true;
  }
}
