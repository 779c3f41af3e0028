import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** The way to the database, which can be cut: what stands between two machines. */
export class Wire {
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #isCut = false;
  #isSilent = false;

  constructor(private databaseUrl: URL) {
    this.#server = createServer((near) => {
      const far = connect(Number(this.databaseUrl.port || 5432), this.databaseUrl.hostname);
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(socket);
        socket.on('error', () => other.destroy()).on('close', () => (this.#sockets.delete(socket), other.destroy()));
      }
      if (this.#isCut) return near.destroy();
      if (!this.#isSilent) near.pipe(far).pipe(near);
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
    const through = new URL(this.databaseUrl);
    through.hostname = '127.0.0.1';
    through.port = String((this.#server.address() as AddressInfo).port);
    return through.href;
  }

  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Nothing comes through and nobody is told: a machine that is gone without taking its leave. */
  silence(): void {
    this.#isSilent = true;
    for (const socket of this.#sockets) socket.unpipe().pause();
  }

  /** The address of the database is another's from now on. */
  moveTo(databaseUrl: URL): void {
    this.databaseUrl = databaseUrl;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#isCut = false;
    if (!this.#isSilent) return;
    this.#isSilent = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  close(): void {
    this.cut();
    this.#server.close();
  }
}
