import { createServer } from 'node:https';
import { createServer as createPlainServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { makeAuthority, type Authority, type Identity } from '../../src/certificates/authority';
import { connectNetwork } from '../../src/network/connect';
import type { AnswerMessage, DeliveryFault, InquiryMessage, Network } from '../../src/network/ports';
import { TestCounterparts } from '../support/counterparts';
import { aMyNumber } from '../support/made';

let authority: Authority;
let outside: TestCounterparts;
let network: Network;
beforeAll(async () => {
  authority = await makeAuthority();
  outside = await TestCounterparts.start({ authority, partnerUrl: 'https://localhost:1' });
  network = connectedAs(await authority.issue({ name: 'platform' }));
});
afterAll(() => outside.close());
afterEach(() => Promise.all([outside.network, outside.registry].map((each) => each.control())));

function connectedAs(identity: Identity, trusted = authority.certificate): Network {
  const { network: networkUrl, registry: registryUrl } = outside.counterparts.urls;
  return connectNetwork({ networkUrl, registryUrl, certificates: { ...identity, authority: trusted }, answerMs: 500 })!;
}

const inquiry: InquiryMessage = {
  ...{
    processingNumber: 'I06990014-20261122-ABCDEFGHIJKLM',
    requester: 'I069900140000000',
    requesterDepartment: '資格担当',
  },
  ...{ provider: 'I069900220000000', affairCode: 'JM00000000000301', procedureCode: 'JT00000000030101' },
  ...{ informationCode: 'TM00000000000031', organizationCode: '0123456789ABCDEFGHIJKLMNOPQRSTUV' },
  ...{ periodFrom: '2025-01-01', periodTo: '2025-12-31', requestedAt: '2026-11-22T00:00:00Z', nonDisclosure: false },
};
const answer: AnswerMessage = {
  ...{
    processingNumber: 'I06990014-20261122-ABCDEFGHIJKLM',
    provider: 'I069900220000000',
    providerDepartment: '資格担当',
  },
  ...{
    outcome: 'NO_DATA',
    refusal: null,
    providedAt: '2026-11-22T00:00:00Z',
    layoutVersion: null,
    version: null,
    body: null,
  },
};

const people = [{ acquisitionNumber: 'A'.repeat(26), myNumber: aMyNumber() }];
const codesBy = ({ registry }: Network, many = people) => registry.requestCodes('I069900140000000', many);

async function faultOf(delivery: Promise<void>): Promise<Pick<DeliveryFault, 'code' | 'final' | 'refusal'>> {
  const fault = (await delivery.then(
    () => ({ code: 'none' }),
    (error: unknown) => error,
  )) as DeliveryFault;
  const said = JSON.stringify([fault.message, fault.stack, Object.entries(fault)]);
  expect(said).not.toContain(people[0]!.myNumber);
  expect(said).not.toContain(inquiry.organizationCode);
  return { code: fault.code, final: fault.final, refusal: fault.refusal };
}

const notNow = (code: string) => ({ code, final: false, refusal: null });

test('what the registry takes is delivered', async () => {
  await expect(codesBy(network)).resolves.toBeUndefined();
});

describe('what would be answered the same another time is final', () => {
  test('a code that the network has not given', async () => {
    expect(await faultOf(network.hub.sendInquiry(inquiry))).toEqual({
      code: 'REFUSED',
      final: true,
      refusal: 'CODE_UNKNOWN',
    });
  });

  test('an answer to what nobody asked', async () => {
    expect(await faultOf(network.hub.sendAnswer(answer))).toEqual({
      code: 'REFUSED',
      final: true,
      refusal: 'NOT_FOUND',
    });
  });

  test('more people than a request may name', async () => {
    const many = Array.from({ length: 1_001 }, () => people[0]!);
    expect(await faultOf(codesBy(network, many))).toEqual({ code: 'REFUSED', final: true, refusal: null });
  });
});

describe('what may be another time is not', () => {
  test('connections that are cut, an answer that does not come, a process that is gone', async () => {
    await outside.registry.control({ dead: true });
    expect(await faultOf(codesBy(network))).toEqual(notNow('UNREACHABLE'));
    await outside.registry.control({ silent: true });
    expect(await faultOf(codesBy(network))).toEqual(notNow('UNREACHABLE'));
    await outside.registry.kill();
    expect(await faultOf(codesBy(network))).toEqual(notNow('UNREACHABLE'));
    await outside.registry.restart();
    await codesBy(network);
  });

  test.each(['BROKEN_REPLY', 'OTHER_REPLY'] as const)(
    'somebody in between who says that it was taken: %s',
    async (lie) => {
      await outside.registry.control({ lie });
      expect(await faultOf(codesBy(network))).toEqual(notNow('FAULTY_ANSWER'));
    },
  );

  test('our certificate has expired, or theirs is of another authority', async () => {
    const days = { from: new Date(Date.now() - 2 * 86_400_000), days: 1 };
    const expired = await authority.issue({ name: 'platform', ...days });
    expect(await faultOf(codesBy(connectedAs(expired)))).toEqual(notNow('TLS'));
    const other = await makeAuthority();
    const strange = connectedAs(await other.issue({ name: 'platform' }), other.certificate);
    expect(await faultOf(codesBy(strange))).toEqual(notNow('TLS'));
  });

  test('a certificate that may not do this', async () => {
    const other = connectedAs(await authority.issue({ name: 'core-a' }));
    expect(await faultOf(codesBy(other))).toEqual(notNow('TLS'));
  });
});

test('a connection that the other side closes just as it is used again is no fault', async () => {
  const { certificate: cert, key } = await authority.issue({ name: 'registry', server: true });
  const used = new WeakSet<Socket>();
  const oneRequestEach = createServer({ cert, key }, ({ socket }, response) => {
    if (used.has(socket)) return void socket.destroy();
    used.add(socket);
    response.writeHead(202).end('{"taken":1}');
  });
  await new Promise<void>((listening) => oneRequestEach.listen(0, '127.0.0.1', listening));
  const url = `https://localhost:${(oneRequestEach.address() as AddressInfo).port}`;
  const certificates = { ...(await authority.issue({ name: 'platform' })), authority: authority.certificate };
  const { registry } = connectNetwork({ networkUrl: url, registryUrl: url, certificates })!;
  try {
    for (let times = 0; times < 3; times += 1) await registry.requestCodes('I069900140000000', people);
  } finally {
    oneRequestEach.close();
    oneRequestEach.closeAllConnections();
  }
});

/** What answers at an address of its own, as both counterparts. */
async function answeredBy(server: Server): Promise<Network> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `https://localhost:${(server.address() as AddressInfo).port}`;
  const certificates = { ...(await authority.issue({ name: 'platform' })), authority: authority.certificate };
  return connectNetwork({ networkUrl: url, registryUrl: url, certificates })!;
}

test('an answer that is no HTTP is faulty, and nothing is said of certificates', async () => {
  const { certificate: cert, key } = await authority.issue({ name: 'registry', server: true });
  const speaksOtherwise = createTlsServer({ cert, key }, (socket) => {
    socket.on('error', () => undefined).once('data', () => socket.end('SSH-2.0-OpenSSH_9.6\r\n\r\n'));
  });
  const fault = await faultOf(codesBy(await answeredBy(speaksOtherwise))).finally(() => speaksOtherwise.close());
  expect(fault).toEqual(notNow('FAULTY_ANSWER'));
});

test('who does not speak TLS, or shows the certificate of another, is not talked to', async () => {
  const other = await makeAuthority();
  const { certificate: cert, key } = await other.issue({ name: 'registry', server: true });
  const strange = createServer({ cert, key });
  const plain = createPlainServer((socket) => {
    socket.on('error', () => undefined).end('HTTP/1.1 400 Bad Request\r\n\r\n');
  });
  for (const server of [strange, plain]) {
    const fault = await faultOf(codesBy(await answeredBy(server))).finally(() => server.close());
    expect(fault).toEqual(notNow('TLS'));
  }
});

test('without addresses or certificates nobody is reached', () => {
  expect(connectNetwork({ networkUrl: null, registryUrl: null, certificates: null })).toBeNull();
});
