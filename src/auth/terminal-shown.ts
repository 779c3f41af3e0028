import type { CallerTerminal } from './caller';

/**
 * What a request shows of the terminal it comes from: the SHA-256 of its client certificate; LOCALHOST, plain HTTP of
 * this computer outside of production, which the demo takes for an integrated terminal; or null, nothing.
 */
export type TerminalShown = Buffer | 'LOCALHOST' | null;

export const fingerprintShown = (shown: TerminalShown): Buffer | null => (shown instanceof Buffer ? shown : null);

export const localTerminalName = 'このコンピューター（デモ）';

/** At plain localhost people sit at an integrated terminal of the demo, the platform operator at an operator's. */
export const localTerminal = (kind: 'INTEGRATED' | 'OPERATOR'): CallerTerminal => ({
  kind,
  id: null,
  name: localTerminalName,
});
