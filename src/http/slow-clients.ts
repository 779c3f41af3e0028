import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a client that is waited for has to move, of its request or of the answer. */
export interface Pace {
  windowMs: number;
  leastBytes: number;
}

/** Whether it is the client's turn: to send more of its request, or to take more of the answer. */
export function isWaitedFor(request: IncomingMessage, response: ServerResponse): boolean {
  if (response.writableEnded || response.writableNeedDrain) return true;
  // What has arrived and is not read yet waits for us.
  return !request.complete && request.readableLength === 0;
}

interface Window {
  begunAt: number;
  moved: number;
}

/**
 * Ends requests whose client neither sends nor takes: a byte now and then would keep a connection busy for an hour. A file
 * may take as long as it needs while it goes on.
 */
export class SlowClients {
  readonly #windows = new WeakMap<IncomingMessage, Window>();

  constructor(private readonly pace: Pace) {}

  look(request: IncomingMessage, response: ServerResponse): void {
    const now = performance.now();
    const { bytesRead, bytesWritten, writableLength } = request.socket;
    const moved = bytesRead + bytesWritten - writableLength;
    const window = this.#windows.get(request);
    if (!isWaitedFor(request, response)) this.#windows.delete(request);
    else if (window === undefined) this.#windows.set(request, { begunAt: now, moved });
    else if (now - window.begunAt >= this.pace.windowMs) {
      if (moved - window.moved < this.pace.leastBytes) endOf(request, response);
      else this.#windows.set(request, { begunAt: now, moved });
    }
  }
}

/** As Node says it. Not by the response: when that has ended, whoever reads the request would wait for its end for ever. */
const tooSlow = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';

function endOf(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request;
  if (response.headersSent) return void socket.destroy();
  socket.write(tooSlow);
  request.destroy(new SlowClient());
}

/** To whoever reads it, a connection that was lost. */
class SlowClient extends Error {
  readonly code = 'ECONNRESET';
}
