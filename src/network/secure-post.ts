import { X509Certificate } from 'node:crypto';
import { Agent, request } from 'node:https';
import type { Certificates } from '../certificates/files';
import { DeliveryFault } from './ports';

export interface Reply {
  status: number;
  body: Record<string, unknown>;
}

export type SecurePost = (path: string, body: object) => Promise<Reply>;

const connections = 32;
const largestReply = 65_536;

/** A certificate that one side does not take, or nothing in common to speak. */
const encryption =
  /^(ERR_TLS_|ERR_SSL_|EPROTO|(CERT|CRL|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO|ERROR_IN)_|INVALID_(CA|PURPOSE)|PATH_LENGTH)/;
/** What answers does not speak HTTP as it should. */
const parsing = /^HPE_/;

/** JSON to one counterpart with our certificate, over connections that stay open. */
export function securePost(
  baseUrl: string,
  { certificate, key, authority }: Certificates,
  answerMs: number,
): SecurePost {
  const tls = { cert: certificate, key, ca: authority, minVersion: 'TLSv1.3' } as const;
  const agent = new Agent({ keepAlive: true, maxSockets: connections, ...tls });
  const { validTo } = new X509Certificate(certificate);
  return async (path, body) => {
    // Many servers cut the connection without saying that it is for this.
    if (Date.parse(validTo) < Date.now()) throw new DeliveryFault('TLS', false);
    const { status, text } = await send({ url: new URL(path, baseUrl), agent, answerMs, text: JSON.stringify(body) });
    return { status, body: objectIn(text) };
  };
}

interface RawReply {
  status: number;
  text: string;
}

interface Sending {
  url: URL;
  agent: Agent;
  answerMs: number;
  text: string;
}

function send(sending: Sending): Promise<RawReply> {
  const { url, agent, answerMs, text } = sending;
  return new Promise((answered, failed) => {
    const signal = AbortSignal.timeout(answerMs);
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
    const sent = request(url, { method: 'POST', headers, agent, signal }, (response) => {
      let reply = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        reply += part;
        if (reply.length > largestReply) response.destroy();
      });
      response.on('close', () => {
        if (response.complete) answered({ status: response.statusCode!, text: reply });
        else failed(new DeliveryFault('UNREACHABLE', false));
      });
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // The other side closed a connection that had been idle just as we used it. What we send may arrive twice.
      if (sent.reusedSocket && error.code === 'ECONNRESET') send(sending).then(answered, failed);
      else failed(faultOf(error));
    });
    sent.end(text);
  });
}

function faultOf({ code = '' }: NodeJS.ErrnoException): DeliveryFault {
  if (encryption.test(code)) return new DeliveryFault('TLS', false);
  return new DeliveryFault(parsing.test(code) ? 'FAULTY_ANSWER' : 'UNREACHABLE', false);
}

/** What somebody in between says may be anything. */
function objectIn(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
