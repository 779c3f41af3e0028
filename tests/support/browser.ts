import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { said } from './evidence';
import type { Person } from './person';
import { builtClient, TestPlatform } from './platform';

const args = [
  ...['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--no-first-run'],
];

/** Enough to install a browser, should there be none. */
const startMs = 300_000;
const waitMs = 15_000;

// A whole job in a browser takes longer than an operation, on a busy machine the more so.
jest.setTimeout(90_000);

function chromiumPath(): string {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return given;
  const installed = '/usr/bin/chromium';
  if (existsSync(installed)) return installed;
  if (process.getuid?.() === 0) {
    const packages = ['chromium', 'fonts-noto-cjk'];
    execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=240', 'install', '-y', ...packages], { stdio: 'ignore' });
    if (existsSync(installed)) return installed;
  }
  throw new Error('There is no Chromium: install it (with a Japanese typeface) or set CHROMIUM_PATH.');
}

/** A refusal is an answer the page shows, yet the browser logs it like a fault: 4xx of our own addresses. */
const answered = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** A server with the built client, and a browser in front of it. */
export class Office {
  readonly #faults: string[] = [];

  private constructor(
    readonly test: TestPlatform,
    private readonly browser: Browser,
    private readonly end: () => Promise<void>,
  ) {}

  static async open(options: Parameters<typeof TestPlatform.start>[0] = {}): Promise<Office> {
    if (!existsSync(join(builtClient, 'index.html'))) {
      throw new Error('The web client is not built: run `npm run build:web` first.');
    }
    return Office.around(await TestPlatform.start(options));
  }

  /** Around a platform that is ended in another way. */
  static async around(test: TestPlatform, end = () => test.close()): Promise<Office> {
    return new Office(test, await chromium.launch({ executablePath: chromiumPath(), args }), end);
  }

  /** A window of somebody's own: no other window has its cookie. */
  async window(path = '/', person?: Person): Promise<Page> {
    // Passkeys are kept for the name of a host, never for an address.
    const url = this.test.url.replace('127.0.0.1', 'localhost');
    const context = await this.browser.newContext({
      baseURL: url,
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(waitMs);
    if (person) {
      const [name = '', value = ''] = person.cookie.split('=');
      await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }]);
    }
    const page = await context.newPage();
    page.on('response', (response) => void response.text().then(said, () => undefined));
    page.on('pageerror', (error) => this.#faults.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const { url: source } = message.location();
      const isRefusal = answered.test(message.text()) && /\/(graphql|auth\/|files)/.test(source);
      if (!isRefusal) this.#faults.push(`console: ${message.text()} ${source}`);
    });
    await page.addInitScript(`document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error('content security policy', violatedDirective, blockedURI))`);
    await page.goto(path);
    return page;
  }

  /** The same for somebody who has signed in before: the cookie of the person and of the window are one session. */
  async windowOf(person: Person, path = '/'): Promise<Page> {
    const page = await this.window(path, person);
    await page.getByRole('navigation', { name: '操作メニュー' }).waitFor();
    return page;
  }

  /** Closes all windows; what the browser complained of since the last time. */
  async closeWindows(): Promise<string[]> {
    for (const context of this.browser.contexts()) await context.close();
    return this.#faults.splice(0);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.end();
  }
}

/** An office for the tests of a file. A test in which the browser complains of the page fails. */
export function useOffice(options?: Parameters<typeof Office.open>[0]): () => Office {
  return useOfficeOf(() => Office.open(options));
}

/** The same for one that is opened in another way. */
export function useOfficeOf(open: () => Promise<Office>): () => Office {
  let office: Office | undefined;
  beforeAll(async () => void (office = await open()), startMs);
  afterEach(async () => expect(await office?.closeWindows()).toEqual([]));
  afterAll(() => office?.close());
  return () => office!;
}

/** The value beside a term, as read. */
export const valueOf = (page: Page, term: string): Promise<string> =>
  page
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${term}$`) })
    .locator('+ dd')
    .innerText();

/** Switches My Number handling on the way it is done at the page. */
export async function startHandling(page: Page, password: string): Promise<void> {
  await page.getByRole('button', { name: '個人番号の取扱いを開始' }).click();
  const dialog = page.getByRole('dialog', { name: '個人番号の取扱いを開始' });
  await dialog.getByLabel('パスワード').fill(password);
  await dialog.getByRole('button', { name: '開始' }).click();
  await page.getByText('個人番号取扱中').waitFor();
}

/** A device with which whoever sits at the page has just been recognised by the operating system (a virtual one). */
export async function withAuthenticator(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    },
  });
}

/** Fills in and sends the form to sign in. */
export async function signInAt(page: Page, loginId: string, password: string, oneTimeCode = ''): Promise<void> {
  await page.getByLabel('ログインID').fill(loginId);
  await page.getByLabel('パスワード').fill(password);
  await page.getByLabel('ワンタイムコード').fill(oneTimeCode);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
}

/** Until the focus is there; somewhere the keyboard cannot reach is a fault. */
export async function tabTo(
  page: Page,
  role: 'button' | 'link' | 'textbox' | 'radio' | 'combobox',
  name: string | RegExp,
): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true }).and(page.locator(':focus'));
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab');
    if ((await wanted.count()) > 0) return;
  }
  throw new Error(`${role} ${name} is not reached by Tab`);
}
