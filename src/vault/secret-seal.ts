import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ivLength = 12;
const tagLength = 16;
/** Without it Node takes a shortened tag for a whole one. */
const gcm = { authTagLength: tagLength };

/** Encrypts what belongs to a login ID and to no insurer: AES-256-GCM, `iv | tag | cipher text`, of no use to another ID. */
export class SecretSeal {
  constructor(private readonly key: Buffer) {}

  seal(secret: Buffer, loginId: string): Buffer {
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv, gcm).setAAD(Buffer.from(loginId));
    const body = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]);
  }

  open(sealed: Buffer, loginId: string): Buffer {
    const bodyAt = ivLength + tagLength;
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, ivLength), gcm)
      .setAAD(Buffer.from(loginId))
      .setAuthTag(sealed.subarray(ivLength, bodyAt));
    return Buffer.concat([decipher.update(sealed.subarray(bodyAt)), decipher.final()]);
  }
}
