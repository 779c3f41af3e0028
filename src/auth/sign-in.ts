import { createHash } from 'node:crypto';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { Pool } from 'pg';
import type { Request } from 'express';
import { lengthFaultOf } from '../domain/password-policy';
import type { RefusalCode } from '../domain/refusals';
import { Refusal } from '../refusal';
import { unknownLoginId, type Asked, type LoginIdRow, type LoginIds, type Whence } from './login-ids';
import { isPassword } from './password';
import type { Site } from './passkeys';
import { logOnPlatform, type PlatformEntry } from './platform-log';
import type { SecondFactors } from './second-factors';
import type { NewSession, Sessions } from './sessions';
import type { TerminalShown } from './terminal-shown';
import type { Throttle } from './throttle';

export interface From extends Whence {
  requestId: string;
}

export interface Credentials {
  loginId: string;
  password: string;
  oneTimeCode: string | null;
}

/** Who has shown that they are this login ID's owner. */
export interface SignedIn extends Pick<NewSession, 'loginId' | 'withFactor' | 'passwordHash'> {
  insurerId: number | null;
  /** It was chosen beside a second factor, which has been removed since. */
  isTooShort: boolean;
}

/** By somebody who is signed in: one of them is enough. */
export interface ShownAgain {
  password?: string;
  oneTimeCode?: string;
  passkey?: { credential: unknown; site: Site };
}

export interface Whose {
  loginId: string;
  address: string;
  terminal?: TerminalShown;
}

const whenceOf = ({ address, terminal = null }: Whose): Whence => ({ address, terminal });

interface Parts {
  authenticator: Pool;
  loginIds: LoginIds;
  sessions: Sessions;
  throttle: Throttle;
  factors: SecondFactors;
  now: () => Date;
}

/** Lets in who shows a password and, where one is set up, a second factor; says only that they do not fit, never which. */
export class SignIn {
  constructor(private readonly parts: Parts) {}

  async byPassword(credentials: Credentials, from: From): Promise<SignedIn> {
    const asked = await this.parts.loginIds.ask(credentials.loginId, from);
    const { row } = asked;
    try {
      return await this.#counted(credentials.loginId, asked, from, () => this.#judge(row, credentials, from));
    } catch (error) {
      throw await this.#logged(error, row, from);
    }
  }

  /** A passkey verified its owner, by a finger or a code of its own: it is both factors. */
  async byPasskey({ credential, site }: NonNullable<ShownAgain['passkey']>, from: From): Promise<SignedIn> {
    const { throttle, factors, loginIds } = this.parts;
    let row: LoginIdRow | null = null;
    try {
      await throttle.spendOf('address', from.address);
      const shown = await factors.verifyPasskey(credential, site);
      row = shown && (await loginIds.read(shown.loginId, from));
      if (row === null) throw new NotLetIn('PASSKEY');
      if (!(await this.#isActive(row, from))) throw new NotLetIn('NOT_ACTIVE');
      await throttle.giveBackOf('address', from.address);
      return { ...signedInAs(row), withFactor: true, passwordHash: null };
    } catch (error) {
      throw await this.#logged(error, row, from);
    }
  }

  /** Whoever wants to sign in may ask what to sign, but not fill the database with it. */
  async passkeyOptions(site: Site, address: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
    await this.parts.throttle.spendOf('passkeyOptions', address);
    return this.parts.factors.passkeys.signInOptions(site);
  }

  /** The session's token. */
  async begin(signedIn: SignedIn, from: From): Promise<string> {
    const { authenticator, sessions } = this.parts;
    const token = await sessions.start({ ...signedIn, ...from }, (isElsewhere) =>
      entryOf(signedIn, 'OK', from, isElsewhere ? 'CONCURRENT_SESSION' : null),
    );
    if (token === null) {
      await logOnPlatform(authenticator, entryOf(signedIn, 'SIGN_IN_REFUSED', from, 'CHANGED_MEANWHILE'));
      throw new Refusal('SIGN_IN_REFUSED');
    }
    if (signedIn.isTooShort) await authenticator.query(expirePassword, [signedIn.loginId, signedIn.passwordHash]);
    return token;
  }

  /** Asks a signed-in person once more. */
  async confirm({ password, oneTimeCode, passkey, ...whose }: ShownAgain & Whose): Promise<void> {
    const { factors, loginIds, now } = this.parts;
    const { loginId } = whose;
    if (password !== undefined)
      return this.counted(whose, 'PASSWORD_WRONG', async () => {
        const row = await loginIds.read(loginId, whenceOf(whose));
        return (await isPassword(row?.passwordHash ?? null, password)) && !isPast(row, now());
      });
    if (oneTimeCode !== undefined)
      return this.counted(whose, 'ONE_TIME_CODE_WRONG', () => factors.verifyTotp(loginId, oneTimeCode));
    const shown = passkey ? await factors.verifyPasskey(passkey.credential, passkey.site) : null;
    if (shown?.loginId !== loginId) throw new Refusal('PASSKEY_REFUSED');
  }

  /** Something that only the login ID's owner can show, counted like signing in. */
  async counted(whose: Whose, code: keyof typeof fieldOf, check: () => Promise<boolean>): Promise<void> {
    const from = whenceOf(whose);
    const asked = await this.parts.loginIds.ask(whose.loginId, from);
    await this.#counted(whose.loginId, asked, from, async () => {
      if (!(await check())) throw new Refusal(code, { field: fieldOf[code] });
    });
  }

  /** Every step is taken for everybody, so that how long it takes says nothing. */
  async #judge(row: LoginIdRow | null, { password, oneTimeCode }: Credentials, from: From): Promise<SignedIn> {
    const { factors, now } = this.parts;
    const loginId = row?.loginId ?? unknownLoginId;
    const fits = await isPassword(row?.passwordHash ?? null, password);
    const isActive = await this.#isActive(row, from);
    const isEnrolled = row?.isEnrolled ?? false;
    // A code is good once: it is not used up by a mistyped password. And where none was typed none was wrong.
    const hasCode = await factors.verifyTotp(fits && oneTimeCode ? loginId : unknownLoginId, oneTimeCode ?? '');
    if (row === null) throw new NotLetIn('UNKNOWN');
    if (!fits) throw new NotLetIn('PASSWORD');
    if (!isActive) throw new NotLetIn('NOT_ACTIVE');
    if (isPast(row, now())) throw new NotLetIn('START_CODE_PAST');
    if (isEnrolled && !hasCode) throw new NotLetIn('SECOND_FACTOR');
    const isTooShort =
      !isEnrolled && lengthFaultOf(password, { withFactor: row.factorRequired }) === 'PASSWORD_TOO_SHORT';
    return { ...signedInAs(row), withFactor: hasCode, isTooShort };
  }

  async #isActive(row: LoginIdRow | null, from: From): Promise<boolean> {
    const account = await this.parts.loginIds.accountOf(row, from);
    return account !== null || (row !== null && row.insurerId === null);
  }

  async #counted<Result>(
    loginId: string,
    { row, insurerId }: Asked,
    from: Whence,
    check: () => Promise<Result>,
  ): Promise<Result> {
    const { throttle, loginIds } = this.parts;
    const attempt = {
      // By its hash: an unknown login ID is counted like a known one, and what was typed by mistake is not kept.
      loginId: createHash('sha256').update(loginId).digest('base64url'),
      insurerId,
      ...(await loginIds.placeOf(row, from)),
    };
    await throttle.spend(attempt);
    const result = await check();
    await throttle.giveBack(attempt);
    return result;
  }

  /** Written down; what is to be said of it outside. */
  async #logged(error: unknown, row: LoginIdRow | null, from: From): Promise<unknown> {
    const isNotLetIn = error instanceof NotLetIn;
    const code = error instanceof Refusal ? error.code : 'INTERNAL_SERVER_ERROR';
    await logOnPlatform(this.parts.authenticator, entryOf(row, code, from, isNotLetIn ? error.reason : null));
    return isNotLetIn ? new Refusal(error.code) : error;
  }
}

const entryOf = (
  row: Partial<SignedIn> | null,
  result: RefusalCode | 'OK',
  { requestId, address }: From,
  subject: string | null,
): PlatformEntry => ({
  operation: 'signIn',
  result,
  requestId,
  loginId: row?.loginId ?? unknownLoginId,
  belongsTo: row?.insurerId ?? null,
  address,
  subject,
});

const signedInAs = ({ loginId, insurerId, passwordHash }: LoginIdRow) => ({
  ...{ loginId, insurerId, passwordHash },
  isTooShort: false,
});

/** So that another one is chosen before anything else. */
const expirePassword = `
  update shared.sign_in set password_set_at = 'epoch' where login_id = $1 and password_hash = $2`;

const fieldOf = { PASSWORD_WRONG: 'password', ONE_TIME_CODE_WRONG: 'oneTimeCode' } as const;

/** Why, for the log; whoever asks is not told. */
class NotLetIn extends Refusal {
  constructor(readonly reason: string) {
    super('SIGN_IN_REFUSED');
  }
}

const isPast = (row: LoginIdRow | null, now: Date): boolean =>
  row !== null && row.temporaryUntil !== null && row.temporaryUntil.getTime() < now.getTime();

export const addressOf = (request: Request): string => keptAddress(request.ip ?? '');

/** Of an IPv6 address the network (/64), which one subscriber line has. */
export function keptAddress(ip: string): string {
  const address = ip.replace(/^::ffff:/, '');
  return address.includes(':') ? `${address.split(':').slice(0, 4).join(':')}::/64` : address;
}
