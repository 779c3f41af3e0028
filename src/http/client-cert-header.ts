import { BlockList, isIPv6, type Socket } from 'node:net';
import type { Request } from 'express';

/** RFC 9440: how a proxy that ends TLS tells of the client's certificate. */
const header = 'client-cert';

/** An Item that is a Byte Sequence (RFC 8941, 3.3.5); not a list of them, and without parameters. */
const byteSequence = /^:((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?):$/;

/** As it stands in the request; several are one, with commas between them. Null: there is none. */
export function clientCertHeaderOf({ headersDistinct }: Request): string | null {
  return headersDistinct[header]?.join(', ') ?? null;
}

/** Null: it is not as it should be. */
export function bytesOf(value: string): Buffer | null {
  const [, base64] = byteSequence.exec(value) ?? [];
  return base64 ? Buffer.from(base64, 'base64') : null;
}

/** Whether it is one of these (addresses, or networks such as 10.0.0.0/24) that is connected to us, whatever headers say. */
export function connectedFrom(addresses: readonly string[]): (request: Request) => boolean {
  const known = new BlockList();
  for (const each of addresses) {
    const [address = '', bits] = each.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) known.addAddress(address, family);
    else known.addSubnet(address, Number(bits), family);
  }
  const isFrom = ({ remoteAddress = '' }: Socket): boolean =>
    known.check(remoteAddress, isIPv6(remoteAddress) ? 'ipv6' : 'ipv4');
  // Of each connection once: where it comes from does not change.
  const judged = new WeakMap<Socket, boolean>();
  return ({ socket }) => {
    const verdict = judged.get(socket) ?? isFrom(socket);
    judged.set(socket, verdict);
    return verdict;
  };
}
