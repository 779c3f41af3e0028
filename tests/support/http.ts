import { request, type IncomingHttpHeaders } from 'node:http';

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface Sending {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** The sender's own address: all of 127.0.0.0/8 is this machine. */
  from?: string;
}

/** A request as it goes over the wire: any method, header and sender, no redirects, no cookie of its own. */
export function send(
  url: string,
  { method = 'POST', headers = {}, body, from = '127.0.0.1' }: Sending = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, localAddress: from, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(pieces).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The same with a body of JSON. */
export const sendJson = (url: string, body: unknown, { headers = {}, ...rest }: Sending = {}): Promise<Answered> =>
  send(url, { ...rest, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
