import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { plainToInstance, Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';

/** Every variable of the environment that the platform reads; nothing else reads process.env. */
class Environment {
  /** The owner's address: migrates, then is closed. Without it a PostgreSQL of our own is started under DATA_DIR. */
  @IsOptional()
  @IsUrl({ protocols: ['postgres', 'postgresql'], require_tld: false, require_protocol: true })
  DATABASE_URL?: string;

  @IsOptional()
  @IsString()
  @MinLength(32)
  KAKEHASHI_SECRET?: string;

  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT = 4000;

  /** Partner systems, over mutual TLS. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  PARTNER_PORT = 4443;

  /** The insurers' terminals, over mutual TLS. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  TERMINAL_PORT = 4442;

  /** Which proxies say with `Client-Cert` (RFC 9440) what certificate a terminal has shown: addresses and networks. */
  @IsOptional()
  @IsString()
  CLIENT_CERT_PROXY?: string;

  @IsString()
  @IsNotEmpty()
  DATA_DIR = '.data';

  /** `authority.pem`, `platform.pem` and `platform.key`: whom partners are certified by, and who we are. */
  @IsOptional()
  @IsString()
  CERTIFICATES_DIR?: string;

  /** 情報提供ネットワークシステム. Without it what is to be sent waits. */
  @IsOptional()
  @IsUrl({ protocols: ['https'], require_tld: false, require_protocol: true })
  NETWORK_URL?: string;

  /** 住民基本台帳ネットワーク */
  @IsOptional()
  @IsUrl({ protocols: ['https'], require_tld: false, require_protocol: true })
  REGISTRY_URL?: string;

  @IsIn(['production', 'development', 'test'])
  NODE_ENV = 'development';

  /** Which proxies may say the client's address and HTTPS, as Express' `trust proxy` takes it. */
  @IsOptional()
  @IsString()
  TRUSTED_PROXY?: string;

  /** Whoever collects /metrics shows it (`Authorization: Bearer …`); without it only this machine itself may ask. */
  @IsOptional()
  @IsString()
  @MinLength(16)
  METRICS_TOKEN?: string;

  /** Where traces go (OTLP over HTTP); without it none are made. */
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_tld: false, require_protocol: true, disallow_auth: true })
  OTEL_EXPORTER_OTLP_ENDPOINT?: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  LOG_LEVEL = 'info';
}

export interface Config {
  databaseUrl: string | null;
  secret: string;
  port: number;
  partnerPort: number;
  terminalPort: number;
  clientCertProxy: string[];
  dataDir: string;
  certificatesDir: string;
  networkUrl: string | null;
  registryUrl: string | null;
  production: boolean;
  trustedProxy: string | null;
  metricsToken: string | null;
  otlpEndpoint: string | null;
  logLevel: string;
}

export class ConfigFault extends Error {}

/** Reads and checks the environment; all faults are named at once, without the values. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const environment = plainToInstance(Environment, given, { exposeDefaultValues: true });
  const faults = validateSync(environment);
  if (faults.length > 0) {
    throw new ConfigFault(faults.flatMap((fault) => Object.values(fault.constraints ?? {})).join('; '));
  }
  const production = environment.NODE_ENV === 'production';
  if (production && environment.TRUSTED_PROXY === undefined) {
    throw new ConfigFault('TRUSTED_PROXY must name the proxy that ends HTTPS: plain HTTP is refused in production');
  }
  if (production && environment.DATABASE_URL !== undefined && environment.KAKEHASHI_SECRET === undefined) {
    throw new ConfigFault('KAKEHASHI_SECRET is required in production with DATABASE_URL');
  }
  return {
    databaseUrl: environment.DATABASE_URL ?? null,
    secret: environment.KAKEHASHI_SECRET ?? secretOf(environment.DATA_DIR),
    port: environment.PORT,
    partnerPort: environment.PARTNER_PORT,
    terminalPort: environment.TERMINAL_PORT,
    clientCertProxy: networksIn(environment.CLIENT_CERT_PROXY ?? ''),
    dataDir: environment.DATA_DIR,
    certificatesDir: environment.CERTIFICATES_DIR ?? join(environment.DATA_DIR, 'certificates'),
    networkUrl: environment.NETWORK_URL ?? null,
    registryUrl: environment.REGISTRY_URL ?? null,
    production,
    trustedProxy: environment.TRUSTED_PROXY ?? null,
    metricsToken: environment.METRICS_TOKEN ?? null,
    otlpEndpoint: environment.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    logLevel: environment.LOG_LEVEL,
  };
}

const bitsOf = { 0: 0, 4: 32, 6: 128 } as const;

/** Addresses, or networks such as 10.0.0.0/24; everybody (/0) is no proxy. */
function networksIn(list: string): string[] {
  const networks = list.split(',').flatMap((each) => each.trim() || []);
  const isNetwork = (each: string): boolean => {
    const [address = '', bits = '1', ...more] = each.split('/');
    const most = bitsOf[isIP(address) as keyof typeof bitsOf];
    return /^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= most && more.length === 0;
  };
  if (!networks.every(isNetwork))
    throw new ConfigFault('CLIENT_CERT_PROXY must be addresses or networks, with commas between them');
  return networks;
}

function secretOf(dataDir: string): string {
  const file = join(dataDir, 'secret');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

/** For the command line, where nobody can be asked. */
export const givenPassword = (env: NodeJS.ProcessEnv = process.env): string | undefined =>
  env['KAKEHASHI_NEW_PASSWORD'];
