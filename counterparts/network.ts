import { Behaviour } from './behaviour';
import { Codes } from './codes';
import { Hub, type HubSettings } from './hub';
import { Issuing } from './issuing';
import { isInquiry, isLateAnswer, peopleOf, type KnownPerson } from './messages';
import { Outgoing, type Reply } from './outgoing';
import { run, taken, type Routes } from './server';

/** The information provision network (情報提供ネットワークシステム): gives codes, turns them into each other, carries messages. */
async function network(settings: HubSettings): Promise<{ routes: Routes; behaviour: Behaviour }> {
  const behaviour = new Behaviour();
  const outgoing = new Outgoing(settings.identity, behaviour, settings.retryMs);
  const parts = { settings, behaviour, outgoing, codes: new Codes(settings.secret) };
  // Codes first: exchanges that are open need them.
  const issuing = await Issuing.open(parts);
  const hub = await Hub.open(parts);

  /** The platform speaks for its institutions, another institution for itself. */
  const maySpeakFor = (institution: string, caller: string): boolean =>
    (caller === 'institution') === Object.hasOwn(settings.institutions, institution);

  async function takeInquiry(body: unknown, caller: string): Promise<Reply> {
    if (!isInquiry(body)) return { status: 400, body: {} };
    const { processingNumber, requester, organizationCode } = body;
    if (!maySpeakFor(requester, caller)) return { status: 403, body: {} };
    const resident = parts.codes.residentOf(requester, organizationCode);
    if (resident === null) return { status: 422, body: { refusal: 'CODE_UNKNOWN' } };
    const acceptance = await hub.exchanges.accept(body, resident);
    if (acceptance === 'OTHER_BODY') return { status: 409, body: {} };
    if (acceptance === 'NEW') hub.carry(hub.exchanges.of(processingNumber)!);
    return taken({ processingNumber });
  }

  async function takeAnswer(body: unknown, caller: string): Promise<Reply> {
    if (!isLateAnswer(body)) return { status: 400, body: {} };
    if (!maySpeakFor(body.provider, caller)) return { status: 403, body: {} };
    const exchange = hub.exchanges.of(body.processingNumber);
    if (exchange?.inquiry.provider !== body.provider) return { status: 404, body: {} };
    const acceptance = await hub.exchanges.acceptAnswer(exchange, body);
    if (acceptance === 'OTHER_BODY') return { status: 409, body: {} };
    if (acceptance === 'NEW') hub.carry(exchange);
    return taken({ processingNumber: body.processingNumber });
  }

  async function takePeople(body: unknown): Promise<Reply> {
    const request = peopleOf<KnownPerson>(body);
    if (request === null) return { status: 400, body: {} };
    await issuing.accept(request.institution, request.people);
    return taken({ taken: request.people.length });
  }

  const routes: Routes = {
    'POST /v1/inquiries': { from: ['platform', 'institution'], handle: takeInquiry },
    'POST /v1/answers': { from: ['platform', 'institution'], handle: takeAnswer },
    'POST /v1/acquisitions': { from: ['registry'], handle: takePeople },
    'GET /v1/exchanges': {
      from: ['control'],
      handle: () => ({
        status: 200,
        body: hub.exchanges.all.map(({ resident: _resident, answer: _answer, ...shown }) => shown),
      }),
    },
  };
  return { routes, behaviour };
}

void run(network);
