import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigFault, readConfig } from '../src/config';

let dataDir: string;
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'kakehashi-config-'))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const secret = 'a secret of the tests, long enough for anybody';
const databaseUrl = 'postgres://owner:hidden@db.internal:5432/kakehashi';
const read = (env: NodeJS.ProcessEnv) => readConfig({ DATA_DIR: dataDir, ...env });

test('without any variable the platform starts for one machine', () => {
  expect(read({})).toMatchObject({
    databaseUrl: null,
    port: 4000,
    partnerPort: 4443,
    terminalPort: 4442,
    clientCertProxy: [],
    certificatesDir: join(dataDir, 'certificates'),
    networkUrl: null,
    registryUrl: null,
    production: false,
    trustedProxy: null,
    metricsToken: null,
    otlpEndpoint: null,
    logLevel: 'info',
  });
  expect(read({ PORT: '', DATABASE_URL: '', KAKEHASHI_SECRET: '' })).toMatchObject({ databaseUrl: null, port: 4000 });
});

test.each<[string, string]>([
  ['PORT', 'abc'],
  ['PORT', '4000.5'],
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['PARTNER_PORT', '65536'],
  ['TERMINAL_PORT', '65536'],
  ['CLIENT_CERT_PROXY', 'proxy.hidden'],
  ['CLIENT_CERT_PROXY', '10.0.0.1 10.0.0.2'],
  ['CLIENT_CERT_PROXY', '10.0.0.0/33'],
  ['CLIENT_CERT_PROXY', '0.0.0.0/0'],
  ['CLIENT_CERT_PROXY', '10.0.0.1,::/0'],
  ['CLIENT_CERT_PROXY', '10.0.0.0/-1'],
  ['CLIENT_CERT_PROXY', '10.0.0.0/24/1'],
  ['CLIENT_CERT_PROXY', '::1/129'],
  ['NETWORK_URL', 'http://network.hidden:4444'],
  ['REGISTRY_URL', 'registry-hidden'],
  ['DATABASE_URL', 'db.internal/kakehashi-hidden'],
  ['DATABASE_URL', 'mysql://owner:hidden@db.internal/kakehashi'],
  ['KAKEHASHI_SECRET', 'hidden: too short'],
  ['NODE_ENV', 'prod-hidden'],
  ['LOG_LEVEL', 'loud-hidden'],
  ['METRICS_TOKEN', 'hidden'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector.hidden'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://user:hidden@collector:4318'],
])('a wrong %s (%j) stops with one sentence that names it and not its value', (name, value) => {
  const start = () => read({ [name]: value });
  expect(start).toThrow(ConfigFault);
  expect(start).toThrow(new RegExp(`^[^\\n]*${name}[^\\n]*$`));
  expect(start).not.toThrow(/hidden/);
});

test('in production plain HTTP and a secret beside the data are refused', () => {
  const production = { NODE_ENV: 'production' };
  expect(() => read({ ...production, DATABASE_URL: databaseUrl, KAKEHASHI_SECRET: secret })).toThrow(
    /^TRUSTED_PROXY [^\n]*$/,
  );
  expect(() => read({ ...production, TRUSTED_PROXY: 'loopback', DATABASE_URL: databaseUrl })).toThrow(
    /^KAKEHASHI_SECRET [^\n]*$/,
  );
  expect(
    read({ ...production, TRUSTED_PROXY: 'loopback', DATABASE_URL: databaseUrl, KAKEHASHI_SECRET: secret }),
  ).toMatchObject({ production: true, databaseUrl, secret, trustedProxy: 'loopback' });
});

test('the proxies whose word is taken for certificates are addresses and networks', () => {
  expect(read({ CLIENT_CERT_PROXY: '10.0.0.1, 192.168.0.0/24,::1, fd00::/8' })).toMatchObject({
    clientCertProxy: ['10.0.0.1', '192.168.0.0/24', '::1', 'fd00::/8'],
  });
});

test('a secret is made once, for its owner’s eyes, and kept', () => {
  const first = read({}).secret;
  expect(first).toMatch(/^[\w-]{43}$/);
  expect(read({}).secret).toBe(first);
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toBe(`${first}\n`);
  expect(read({ KAKEHASHI_SECRET: secret }).secret).toBe(secret);
});
