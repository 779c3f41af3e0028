const mostKeptAMinute = 60;

/** Anybody can cause refusals of certificates, with a handshake or a request, so not all are kept. */
export class RefusalsKept {
  #minute = 0;
  #kept = 0;

  mayBeKept(): boolean {
    const now = Math.floor(Date.now() / 60_000);
    if (now !== this.#minute) [this.#minute, this.#kept] = [now, 0];
    this.#kept += 1;
    return this.#kept <= mostKeptAMinute;
  }
}
