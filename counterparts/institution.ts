import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Behaviour } from './behaviour';
import { answerFrom } from './holdings';
import { Journal } from './journal';
import { digestOf, isInquiry, type Answer, type Inquiry, type LateAnswer } from './messages';
import { Outgoing, type Reply } from './outgoing';
import { run, taken, type Routes } from './server';
import type { Settings } from './settings';

interface InstitutionSettings extends Settings {
  code: string;
  department: string;
  networkUrl: string;
  registryUrl: string;
  /** By information code: what of its holdings that is. */
  information: Record<string, string>;
}

/** Both roles; whose it was is not kept. */
interface Kept {
  role: 'REQUESTER' | 'PROVIDER';
  processingNumber: string;
  digest: string;
  answer: Answer | null;
}

type Asked = Pick<Inquiry, 'provider' | 'affairCode' | 'procedureCode' | 'informationCode' | 'periodFrom' | 'periodTo'>;

/** Another institution that takes part, with a system of its own. */
async function institution(settings: InstitutionSettings): Promise<{ routes: Routes; behaviour: Behaviour }> {
  const { code, department, networkUrl, registryUrl } = settings;
  const behaviour = new Behaviour();
  const outgoing = new Outgoing(settings.identity, behaviour, settings.retryMs);
  const kept = new Map<string, Kept>();
  const keep = (entry: Kept): unknown => kept.set(`${entry.role} ${entry.processingNumber}`, entry);
  const journal = await Journal.open<Kept>(join(settings.folder, 'records.jsonl'), keep);
  const codes = new Map<string, string>();
  const codeRequests = new Map<string, (organizationCode: string | null) => void>();

  async function answerInquiry(body: unknown): Promise<Reply> {
    if (!isInquiry(body)) return { status: 400, body: {} };
    const { processingNumber, organizationCode, informationCode } = body;
    const digest = digestOf(body);
    const before = kept.get(`PROVIDER ${processingNumber}`);
    if (before !== undefined)
      return before.digest === digest ? { status: 200, body: before.answer } : { status: 409, body: {} };
    const held = answerFrom(
      settings.information[informationCode],
      createHash('sha256').update(organizationCode).digest(),
    );
    const answer: Answer = {
      ...{ processingNumber, refusal: null, providerDepartment: department, providedAt: new Date().toISOString() },
      ...{ layoutVersion: held.body === null ? null : '0001', version: held.body === null ? null : 1, ...held },
    };
    const entry: Kept = { role: 'PROVIDER', processingNumber, digest, answer };
    keep(entry);
    await journal.append(entry);
    return { status: 200, body: answer };
  }

  async function takeAnswer(body: unknown): Promise<Reply> {
    const answer = body as LateAnswer;
    const asked = kept.get(`REQUESTER ${answer.processingNumber}`);
    if (asked === undefined) return { status: 404, body: {} };
    const entry = { ...asked, answer };
    keep(entry);
    await journal.append(entry);
    return taken({});
  }

  /** By way of the registry and the network, as everybody; remembered while it runs. */
  async function codeOf(myNumber: string): Promise<string | null> {
    const known = codes.get(myNumber) ?? (await acquire(myNumber));
    if (known !== null) codes.set(myNumber, known);
    return known;
  }

  async function acquire(myNumber: string): Promise<string | null> {
    const acquisitionNumber = randomUUID();
    const arrived = new Promise<string | null>((arrive) => codeRequests.set(acquisitionNumber, arrive));
    const people = { institution: code, people: [{ acquisitionNumber, myNumber }] };
    await outgoing.untilDone(() => outgoing.post(`${registryUrl}/v1/acquisitions`, people));
    return arrived;
  }

  function arrived(acquisitionNumber: string, organizationCode: string | null): void {
    codeRequests.get(acquisitionNumber)?.(organizationCode);
    codeRequests.delete(acquisitionNumber);
  }

  /** Asks somebody about the person of a My Number; answered when the network has taken it. */
  async function ask(body: unknown): Promise<Reply> {
    const { myNumber, ...asked } = body as Asked & { myNumber: string };
    const organizationCode = await codeOf(myNumber);
    if (organizationCode === null) return { status: 422, body: { refusal: 'MY_NUMBER_UNKNOWN' } };
    const processingNumber = `${code.slice(0, 9)}-${randomUUID().replaceAll('-', '').slice(0, 20).toUpperCase()}`;
    const requestedAt = new Date().toISOString();
    const own = {
      processingNumber,
      requester: code,
      requesterDepartment: department,
      requestedAt,
      nonDisclosure: false,
    };
    const entry: Kept = { role: 'REQUESTER', processingNumber, digest: digestOf(asked), answer: null };
    keep(entry);
    await journal.append(entry);
    const inquiry: Inquiry = { ...own, ...asked, organizationCode };
    const { status } = await outgoing.untilDone(() => outgoing.post(`${networkUrl}/v1/inquiries`, inquiry));
    return { status, body: { processingNumber } };
  }

  const routes: Routes = {
    'POST /v1/inquiries': { from: ['network'], handle: answerInquiry },
    'POST /v1/answers': { from: ['network'], handle: takeAnswer },
    'POST /v1/codes': {
      from: ['network'],
      handle: (body) => {
        const { people } = body as { people: { acquisitionNumber: string; organizationCode: string }[] };
        for (const { acquisitionNumber, organizationCode } of people) arrived(acquisitionNumber, organizationCode);
        return taken({});
      },
    },
    'POST /v1/acquisition-failures': {
      from: ['registry'],
      handle: (body) => {
        for (const number of (body as { acquisitionNumbers: string[] }).acquisitionNumbers) arrived(number, null);
        return taken({});
      },
    },
    'POST /control/ask': { from: ['control'], handle: ask },
    'GET /v1/exchanges': { from: ['control'], handle: () => ({ status: 200, body: [...kept.values()] }) },
  };
  return { routes, behaviour };
}

void run(institution);
