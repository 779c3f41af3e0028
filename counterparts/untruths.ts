import type { Lie } from './behaviour';
import type { Exchange } from './exchanges';
import type { HubParts } from './hub';
import type { Answer } from './messages';
import { graphqlOf } from './platform';

interface ToldAnswer extends Answer {
  requesterInstitution: string;
  providerInstitution: string;
}

/** What the network says that is not so, when it was told to lie. The platform has to refuse all of it. */
export class Untruths {
  constructor(private readonly parts: HubParts) {}

  async beforeAnswer(truth: ToldAnswer): Promise<void> {
    const last = truth.processingNumber.at(-1);
    const processingNumber = truth.processingNumber.slice(0, -1) + (last === '2' ? '3' : '2');
    await this.#lie('OTHER_NUMBER', 'receiveAnswer', { ...truth, processingNumber });
    await this.#lie('OTHER_PROVIDER', 'receiveAnswer', { ...truth, providerInstitution: 'I999999990000000' });
    await this.#lie('BROKEN_BODY', 'receiveAnswer', { ...truth, outcome: 'ANSWERED', body: '{"periods":[' });
    await this.#lie('BROKEN_REQUEST', 'receiveAnswer', truth);
  }

  async afterAnswer(truth: ToldAnswer): Promise<void> {
    const other = { outcome: 'REFUSED', refusal: 'DECLINED', providedAt: null, layoutVersion: null } as const;
    await this.#lie('OTHER_ANSWER', 'receiveAnswer', { ...truth, ...other, version: null, body: null });
  }

  async afterInquiry({ inquiry, resident }: Exchange): Promise<void> {
    const { codes, settings } = this.parts;
    const { provider, requester, ...asked } = inquiry;
    const another = codes.otherResident(resident);
    if (another === null || settings.institutions[provider] !== undefined) return;
    const organizationCode = codes.codeOf(provider, another);
    const input = { ...asked, providerInstitution: provider, requesterInstitution: requester, organizationCode };
    await this.#lie('OTHER_PERSON', 'receiveInquiry', input);
  }

  #lie(lie: Lie, operation: 'receiveAnswer' | 'receiveInquiry', input: object): Promise<void> {
    const { behaviour, outgoing, settings } = this.parts;
    if (behaviour.faults.lie !== lie) return Promise.resolve();
    return outgoing.lie(lie, `${settings.platformUrl}/graphql`, graphqlOf(operation, { input }));
  }
}
