import { createServer, type Server } from 'node:https';
import type { Certificates } from '../certificates/files';
import type { Platform } from '../platform';
import { mutualTls } from './mutual-tls';
import { keepRefusedHandshakes } from './refused-handshakes';
import { uploadTimeoutMs } from './staff-port';
import { atTerminalPort } from './terminal-of';
import { timeLimits } from './time-limits';

const mostConnections = 1_000;

/** Where the insurers' terminals (端末) connect: what the staff's port answers, for whoever shows a certificate. */
export function terminalServer(certificates: Certificates, platform: Platform): Server {
  const server = createServer({ ...mutualTls(certificates), ...timeLimits, requestTimeout: uploadTimeoutMs });
  server.maxConnections = mostConnections;
  keepRefusedHandshakes(server, platform, { operation: atTerminalPort, kept: platform.terminalRefusals });
  return server;
}
