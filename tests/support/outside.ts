import { randomBytes, randomInt } from 'node:crypto';
import type { CodeRequest, InquiryMessage, Network } from '../../src/network/ports';
import { tasks } from '../../src/outbox/tasks';
import { asOwner } from './database';
import type { Partner } from './partner';
import type { TestInsurer, TestPlatform } from './platform';

const codeAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUV';
const aCode = (): string => Array.from(randomBytes(32), (byte) => codeAlphabet[byte % 32]).join('');

/** What somebody else's institution answers; the parts that a test does not say are those of a plain answer. */
export interface GivenAnswer {
  outcome: 'ANSWERED' | 'NO_DATA' | 'REFUSED' | 'PROVIDER_ERROR' | 'WAITING';
  refusal?: string;
  body?: object;
}

/** The registry and the network as one test sees them: what reached them, and what they send. */
export class Outside implements Network {
  readonly #people: CodeRequest[] = [];
  readonly #inquiries: InquiryMessage[] = [];
  /** Thrown instead of taking the next inquiries. */
  fault: Error | null = null;

  readonly registry = { requestCodes: async (_: string, people: CodeRequest[]) => void this.#people.push(...people) };
  readonly hub = {
    sendInquiry: async (message: InquiryMessage) => {
      if (this.fault) throw this.fault;
      this.#inquiries.push(message);
    },
    sendAnswer: async () => undefined,
  };

  private constructor(
    private readonly test: TestPlatform,
    private readonly partner: Partner,
  ) {}

  /** The platform has to have its partner port open. */
  static async around(test: TestPlatform): Promise<Outside> {
    const outside = new Outside(test, await test.partner('NETWORK'));
    test.platform.network = outside;
    return outside;
  }

  /** Others who take part, served elsewhere; their codes. */
  async institutions(kind: string, names: string[]): Promise<string[]> {
    const codes = names.map(() => `X${String(randomInt(10 ** 12)).padStart(15, '0')}`);
    await asOwner(this.test.databaseUrl, (owner) =>
      owner.query(
        `insert into shared.institution (code, name, kind, department)
         select code, name, $3, '担当' from unnest($1::text[], $2::text[]) as given (code, name)`,
        [codes, names, kind],
      ),
    );
    return codes;
  }

  /** It does not take part any more. */
  async leaves(code: string): Promise<void> {
    await asOwner(this.test.databaseUrl, (owner) =>
      owner.query('delete from shared.institution where code = $1', [code]),
    );
  }

  /** Does what waits in the queue for the insurer and is due, as a worker would; what fails stays in the queue. */
  async work({ id: insurerId }: TestInsurer): Promise<void> {
    const { rows } = await asOwner(this.test.databaseUrl, (owner) =>
      owner.query<{ id: string; task: string; subject: string }>(
        `select j.id, identifier as task, payload->>'subject' as subject
         from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
         where (payload->>'insurer')::integer = $1 and run_at <= now() order by j.id`,
        [insurerId],
      ),
    );
    for (const { id, task, subject } of rows) {
      await tasks[task]!(this.test.platform, { insurerId, subject, attempt: 1, lastTry: false });
      await asOwner(this.test.databaseUrl, (owner) =>
        owner.query('delete from graphile_worker._private_jobs where id = $1', [id]),
      );
    }
  }

  /** The network gives everybody a code that was asked for. */
  async giveCodes(institution: string): Promise<void> {
    const codes = this.#people.splice(0).map(({ acquisitionNumber }) => ({
      ...{ acquisitionNumber, organizationCode: aCode() },
    }));
    await this.partner.get(
      `mutation ($institution: String!, $codes: [ArrivingCodeInput!]!) {
        receiveOrganizationCodes(institution: $institution, codes: $codes) { taken } }`,
      { institution, codes },
    );
  }

  /** The answer to the inquiry that reached the network last. */
  async answer({ outcome, refusal, body }: GivenAnswer): Promise<void> {
    const { processingNumber, requester, provider } = this.#inquiries.at(-1)!;
    const isProvided = outcome === 'ANSWERED' || outcome === 'NO_DATA';
    await this.partner.get('mutation ($input: ArrivingAnswerInput!) { receiveAnswer(input: $input) { state } }', {
      input: {
        ...{ requesterInstitution: requester, processingNumber, providerInstitution: provider },
        ...{ providerDepartment: '資格担当', outcome, refusal },
        ...(isProvided && { providedAt: new Date().toISOString() }),
        ...(body && { layoutVersion: '0001', version: 1, body: JSON.stringify(body) }),
      },
    });
  }
}
