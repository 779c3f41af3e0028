import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { mostAtOnce, patience } from '../domain/acquisition';
import type { Affair } from '../domain/privilege-level';
import { DeliveryFault, type CodeRequest } from '../network/ports';
import { enqueue } from '../outbox/enqueue';
import type { Job } from '../outbox/job';
import type { Platform } from '../platform';
import { acquisitionHash, acquisitionNumber } from '../vault/organization-codes';

const codeAcquisition = statement('code-acquisition');
const lockAcquisition = statement('lock-code-acquisition');
const moveAcquisition = statement('move-code-acquisition');
const finishAcquisition = statement('finish-code-acquisition');
const subscribersWithoutCode = statement('subscribers-without-code');
const requestCodes = statement('request-codes');
const codesToSend = statement('codes-to-send');
const markCodesSent = statement('mark-codes-sent');
const giveUpCodes = statement('give-up-codes');
const sendCodesAgain = statement('send-codes-again');

interface Acquisition {
  id: string;
  affair: Affair;
  /** Null: all who have none. */
  subscriberId: string | null;
  institution: string;
}

/**
 * Asks the registry for codes (機関別符号の取得). Each step is a transaction of its own, so a run that is broken off goes
 * on where it stopped; what is sent twice has the same 取得番号 both times. Comes back while an answer is awaited.
 */
export async function acquireCodes(platform: Platform, job: Job): Promise<void> {
  const [found] = await within(platform, job, null, (db) => db.run<Acquisition>(codeAcquisition, [job.subject]));
  if (found === undefined) return;
  const run = new Run(platform, job, found);
  try {
    await run.giveUp();
    await run.sendAgain();
    await run.sendAll();
    for (let more = true; more; await run.sendAll()) more = await run.list();
    await run.finish();
  } catch (error) {
    if (!job.lastTry) throw error;
    platform.log.error({ err: error, insurerId: job.insurerId }, 'an acquisition of codes goes on in an hour');
    await run.comeBack();
  }
}

async function within<Result>(
  platform: Platform,
  { insurerId }: Job,
  affair: Affair | null,
  work: (db: InsurerSession) => Promise<Result>,
): Promise<Result> {
  const db = await platform.openGateway(insurerId, affair);
  return db.ending(null, () => work(db));
}

class Run {
  readonly #now: Date;

  constructor(
    private readonly platform: Platform,
    private readonly job: Job,
    private readonly acquisition: Acquisition,
  ) {
    this.#now = platform.now();
  }

  giveUp(): Promise<void> {
    return this.#inParts(giveUpCodes, [patience(this.#now).givenUp, this.#now]);
  }

  sendAgain(): Promise<void> {
    return this.#inParts(sendCodesAgain, [patience(this.#now).sentAgain]);
  }

  /** Puts down the next persons as asked for. Answers whether there may be more. */
  list(): Promise<boolean> {
    const { id } = this.acquisition;
    return this.#within(async (db) => {
      const { looked, wanted } = await this.#next(db);
      if (looked.length === 0) return false;
      const cipher = await this.platform.keys.of(db);
      const hashes = wanted.map((subscriberId) => acquisitionHash(acquisitionNumber(cipher, id, subscriberId)));
      const { rowCount } = await db.affect(requestCodes, [this.#now, id, wanted, hashes]);
      await db.run(moveAcquisition, [id, rowCount, looked.at(-1)]);
      return looked.length === mostAtOnce;
    });
  }

  /** Nobody twice in one acquisition: their 取得番号 stands for the My Number of then. */
  async #next(db: InsurerSession): Promise<{ looked: string[]; wanted: string[] }> {
    const { id, subscriberId } = this.acquisition;
    const [known] = await db.run<{ listedTo: string | null; persons: number; finishedAt: Date | null }>(
      lockAcquisition,
      [id],
    );
    if (known === undefined || known.finishedAt !== null) return { looked: [], wanted: [] };
    if (subscriberId !== null) {
      const one = known.persons === 0 ? [subscriberId] : [];
      return { looked: one, wanted: one };
    }
    const rows = await db.run<{ id: string; isWanted: boolean }>(subscribersWithoutCode, [known.listedTo]);
    const wanted = rows.filter(({ isWanted }) => isWanted);
    return { looked: rows.map((row) => row.id), wanted: wanted.map((row) => row.id) };
  }

  async sendAll(): Promise<void> {
    for (let sent = mostAtOnce; sent === mostAtOnce;) sent = await this.#sendNext();
  }

  async #sendNext(): Promise<number> {
    const { id, affair, institution } = this.acquisition;
    const people = await this.#within((db) => this.#toSend(db));
    if (people.size === 0) return 0;
    if (this.platform.network === null) throw new DeliveryFault('UNREACHABLE', false);
    await this.platform.network.registry.requestCodes(institution, [...people.values()]);
    const db = await this.platform.openGateway(this.job.insurerId, affair);
    await db.ending({ operation: 'acquireOrganizationCodes', rowCount: people.size, subject: id }, () =>
      db.run(markCodesSent, [id, [...people.keys()], this.platform.now()]),
    );
    return people.size;
  }

  async #toSend(db: InsurerSession): Promise<Map<string, CodeRequest>> {
    const { id } = this.acquisition;
    const rows = await db.run<{ subscriberId: string; cipher: Buffer }>(codesToSend, [id, mostAtOnce]);
    const numbers = rows.map((row) => row.cipher);
    const cipher = await this.platform.keys.of(db, numbers);
    return new Map(
      rows.map(({ subscriberId, cipher: sealed }) => [
        subscriberId,
        {
          acquisitionNumber: acquisitionNumber(cipher, id, subscriberId),
          myNumber: cipher.decrypt(sealed, { table: 'my_number', row: subscriberId }).toString('utf8'),
        },
      ]),
    );
  }

  finish(): Promise<void> {
    return this.#within(async (db) => {
      const [finished] = await db.run<{ isAwaited: boolean }>(finishAcquisition, [this.acquisition.id, this.#now]);
      if (finished?.isAwaited) await this.#enqueue(db);
    });
  }

  comeBack(): Promise<void> {
    return this.#within((db) => this.#enqueue(db));
  }

  async #enqueue(db: InsurerSession): Promise<void> {
    await enqueue(db, 'acquire-codes', this.acquisition.id, patience(this.#now).next);
  }

  async #inParts(part: typeof giveUpCodes, values: unknown[]): Promise<void> {
    for (let changed = mostAtOnce; changed === mostAtOnce;) {
      const { rowCount } = await this.#within((db) => db.affect(part, [this.acquisition.id, ...values, mostAtOnce]));
      changed = rowCount ?? 0;
    }
  }

  #within<Result>(work: (db: InsurerSession) => Promise<Result>): Promise<Result> {
    return within(this.platform, this.job, this.acquisition.affair, work);
  }
}
