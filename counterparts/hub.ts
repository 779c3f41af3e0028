import { join } from 'node:path';
import { Unreachable, type Behaviour } from './behaviour';
import type { Codes } from './codes';
import { Exchanges, type Exchange } from './exchanges';
import type { Answer } from './messages';
import type { Outgoing, Reply } from './outgoing';
import { tellPlatform, type Told } from './platform';
import type { Directory, Settings } from './settings';
import { Untruths } from './untruths';

export interface HubSettings extends Settings, Directory {
  /** How long a provider may be out of reach before the requester is told so. */
  giveUpMs: number;
}

export interface HubParts {
  settings: HubSettings;
  behaviour: Behaviour;
  outgoing: Outgoing;
  codes: Codes;
}

/** Carries every exchange that was accepted to its end: asks the provider, tells the requester. */
export class Hub {
  readonly #carried = new Set<Exchange>();
  readonly #untruths: Untruths;

  private constructor(
    readonly exchanges: Exchanges,
    private readonly parts: HubParts,
  ) {
    this.#untruths = new Untruths(parts);
  }

  static async open(parts: HubParts): Promise<Hub> {
    const hub = new Hub(await Exchanges.open(join(parts.settings.folder, 'exchanges.jsonl')), parts);
    for (const exchange of hub.exchanges.all) {
      if (exchange.state === 'ACCEPTED' || exchange.answer !== null) hub.carry(exchange);
    }
    return hub;
  }

  /** At most once at a time. */
  carry(exchange: Exchange): void {
    if (this.#carried.has(exchange) || exchange.state === 'DONE') return;
    this.#carried.add(exchange);
    void this.#toItsEnd(exchange).finally(() => {
      this.#carried.delete(exchange);
      // One that was given by hand at the last moment.
      if (exchange.answer !== null) this.carry(exchange);
    });
  }

  async #toItsEnd(exchange: Exchange): Promise<void> {
    const answer = exchange.answer ?? (await this.#askProvider(exchange));
    const notTaken = await this.#tellRequester(exchange, answer);
    if (answer.outcome === 'WAITING') await this.exchanges.wait(exchange);
    else await this.exchanges.end(exchange, answer, notTaken);
  }

  async #askProvider(exchange: Exchange): Promise<Answer> {
    const { outgoing, settings } = this.parts;
    const giveUp = (firstFailureAt: number): Answer | null =>
      Date.now() - firstFailureAt >= settings.giveUpMs ? undelivered(exchange, 'PROVIDER_UNREACHABLE') : null;
    return outgoing.untilDone(async () => {
      const told = await this.#ask(exchange);
      await this.#untruths.afterInquiry(exchange);
      if ('refusal' in told) {
        return undelivered(exchange, told.refusal === 'NOT_FOUND' ? 'PROVIDER_UNKNOWN' : told.refusal);
      }
      if (told.result.processingNumber !== exchange.inquiry.processingNumber) throw new Unreachable('another answer');
      return told.result;
    }, giveUp);
  }

  async #ask({ inquiry, resident }: Exchange): Promise<Told<Answer>> {
    const { outgoing, settings, codes } = this.parts;
    const { provider, requester, ...asked } = inquiry;
    const organizationCode = codes.codeOf(provider, resident);
    const plainUrl = settings.institutions[provider];
    if (plainUrl !== undefined) {
      return plain<Answer>(await outgoing.post(`${plainUrl}/v1/inquiries`, { ...inquiry, organizationCode }));
    }
    const input = { ...asked, providerInstitution: provider, requesterInstitution: requester, organizationCode };
    return tellPlatform<Answer>(outgoing, settings.platformUrl, 'receiveInquiry', { input });
  }

  /** Why it was not taken, or null. */
  async #tellRequester({ inquiry }: Exchange, answer: Answer): Promise<string | null> {
    const { outgoing, settings } = this.parts;
    const { requester, provider } = inquiry;
    const told = await outgoing.untilDone<Told<unknown>>(async () => {
      const plainUrl = settings.institutions[requester];
      if (plainUrl !== undefined) return plain(await outgoing.post(`${plainUrl}/v1/answers`, { ...answer, provider }));
      const input = { ...answer, requesterInstitution: requester, providerInstitution: provider };
      await this.#untruths.beforeAnswer(input);
      const reply = await tellPlatform(outgoing, settings.platformUrl, 'receiveAnswer', { input });
      await this.#untruths.afterAnswer(input);
      return reply;
    });
    return 'refusal' in told ? told.refusal : null;
  }
}

function plain<Result>({ status, body }: Reply): Told<Result> {
  if (status < 300) return { result: body as Result };
  if (status >= 500) throw new Unreachable(String(status));
  return { refusal: status === 404 ? 'NOT_FOUND' : 'PROCESSING_NUMBER_REUSED' };
}

const undelivered = ({ inquiry }: Exchange, refusal: string): Answer => ({
  ...{ processingNumber: inquiry.processingNumber, outcome: 'PROVIDER_ERROR', refusal, providerDepartment: '' },
  ...{ providedAt: null, layoutVersion: null, version: null, body: null },
});
