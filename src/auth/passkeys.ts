import { createHash } from 'node:crypto';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { decodeAttestationObject, decodeClientDataJSON } from '@simplewebauthn/server/helpers';
import type { Pool } from 'pg';
import { changeFactors, raiseSession, type OwnSession } from './factor-change';

/** What a passkey is bound to: it signs for no other. */
export interface Site {
  origin: string;
  rpId: string;
}

export interface NewPasskey {
  /** As the browser made it. */
  credential: unknown;
  /** Given by its owner. */
  name: string;
}

interface PasskeyRow {
  loginId: string;
  publicKey: Buffer;
  counter: string;
}

const timeout = 5 * 60_000;
/** EdDSA, ES256, RS256 (IANA COSE): what is asked for, and all that is taken. */
const supportedAlgorithmIDs = [-8, -7, -257];

/** Knows the person to their authenticator: the same for each passkey, and not the login ID itself (WebAuthn, section 14.6.1). */
const userHandleOf = (loginId: string): Buffer => createHash('sha256').update(`passkeys of ${loginId}`).digest();

/** パスキー: a key of the person's device that signs what is asked, after the device has recognised the person. */
export class Passkeys {
  constructor(
    private readonly authenticator: Pool,
    private readonly now: () => Date,
  ) {}

  /** The same for everybody, so that nobody learns from it whether a login ID exists. */
  async signInOptions({ rpId }: Site): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const options = await generateAuthenticationOptions({ rpID: rpId, userVerification: 'required', timeout });
    await this.#keep(options.challenge, null);
    return options;
  }

  async enrolOptions(loginId: string, { rpId }: Site): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const { rows } = await this.authenticator.query<{ id: Buffer }>(
      'select credential_id as id from shared.passkey where login_id = $1',
      [loginId],
    );
    const options = await generateRegistrationOptions({
      ...{ rpName: 'Kakehashi', rpID: rpId, userName: loginId, userDisplayName: loginId },
      userID: new Uint8Array(userHandleOf(loginId)),
      excludeCredentials: rows.map(({ id }) => ({ id: id.toString('base64url') })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      ...{ supportedAlgorithmIDs, timeout },
    });
    await this.#keep(options.challenge, loginId);
    return options;
  }

  /** False: it does not answer what was asked, or is somebody's already. */
  async enrol(own: OwnSession, { credential, name }: NewPasskey, site: Site): Promise<boolean> {
    const challenge = challengeIn(credential);
    if (challenge === null || !bringsNoCertificate(credential) || !(await this.#use(challenge, own.loginId)))
      return false;
    const judged = await verifyRegistrationResponse({
      response: credential as RegistrationResponseJSON,
      ...{ expectedChallenge: challenge, expectedOrigin: site.origin, expectedRPID: site.rpId },
      ...{ requireUserVerification: true, supportedAlgorithmIDs },
    }).catch(doesNotFit);
    if (!judged?.verified) return false;
    const { id, publicKey, counter } = judged.registrationInfo.credential;
    return changeFactors(this.authenticator, own, async (client) => {
      const { rowCount } = await client.query(
        `insert into shared.passkey (credential_id, login_id, name, public_key, counter, created_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
        [Buffer.from(id, 'base64url'), own.loginId, name, Buffer.from(publicKey), counter, this.now()],
      );
      if (rowCount === 1) await raiseSession(client, own);
      return rowCount === 1;
    });
  }

  /** Whose passkey has signed what it was asked at this site; null: nobody's. */
  async verify(credential: unknown, site: Site): Promise<{ loginId: string } | null> {
    const challenge = challengeIn(credential);
    if (challenge === null || !(await this.#use(challenge, null))) return null;
    const response = credential as AuthenticationResponseJSON;
    const credentialId = Buffer.from(response.id, 'base64url');
    const { rows } = await this.authenticator.query<PasskeyRow>(
      'select login_id as "loginId", public_key as "publicKey", counter from shared.passkey where credential_id = $1',
      [credentialId],
    );
    const [known] = rows;
    // The authenticator says as well whose it is (WebAuthn, section 7.2, step 6).
    if (known === undefined || response.response.userHandle !== userHandleOf(known.loginId).toString('base64url'))
      return null;
    const judged = await verifyAuthenticationResponse({
      response,
      ...{ expectedChallenge: challenge, expectedOrigin: site.origin, expectedRPID: site.rpId },
      requireUserVerification: true,
      credential: {
        id: response.id,
        publicKey: new Uint8Array(known.publicKey),
        counter: Number(known.counter),
      },
    }).catch(doesNotFit);
    if (!judged?.verified) return null;
    // Of two answers at once with the same counter one is a copy's. Authenticators that do not count always say 0.
    const { rowCount } = await this.authenticator.query(
      `update shared.passkey set counter = $2, last_used_at = $3
       where credential_id = $1 and (counter < $2 or (counter = 0 and $2 = 0))`,
      [credentialId, judged.authenticationInfo.newCounter, this.now()],
    );
    return rowCount === 1 ? { loginId: known.loginId } : null;
  }

  /** What nobody has answered in time goes with the next: strangers may ask as well. */
  async #keep(challenge: string, loginId: string | null): Promise<void> {
    const now = this.now();
    await this.authenticator.query(
      `with late as (delete from shared.passkey_challenge where expires_at <= $4)
       insert into shared.passkey_challenge (challenge, login_id, expires_at) values ($1, $2, $3)`,
      [challenge, loginId, new Date(now.getTime() + timeout), now],
    );
  }

  /** Once, and only for what it was made for: signing in, or a passkey of this login ID. */
  async #use(challenge: string, loginId: string | null): Promise<boolean> {
    const { rowCount } = await this.authenticator.query(
      `delete from shared.passkey_challenge
       where challenge = $1 and login_id is not distinct from $2 and expires_at > $3`,
      [challenge, loginId, this.now()],
    );
    return rowCount === 1;
  }
}

/** The package throws whatever does not fit; why is nobody's business outside. */
const doesNotFit = () => null;

/** Null: it is no credential. */
function challengeIn(credential: unknown): string | null {
  try {
    const { id, response } = credential as AuthenticationResponseJSON;
    const { challenge } = decodeClientDataJSON(response.clientDataJSON);
    return typeof id === 'string' && typeof challenge === 'string' ? challenge : null;
  } catch {
    return null;
  }
}

/** Which make a device is of is not asked (attestation: none): certificates, and the addresses in them, are not looked at. */
function bringsNoCertificate(credential: unknown): boolean {
  try {
    const { attestationObject } = (credential as RegistrationResponseJSON).response;
    const attestation = decodeAttestationObject(new Uint8Array(Buffer.from(attestationObject, 'base64url')));
    const format = attestation.get('fmt');
    return format === 'none' || (format === 'packed' && attestation.get('attStmt').get('x5c') === undefined);
  } catch {
    return false;
  }
}
