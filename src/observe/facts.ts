import { readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { migrations } from '../../migrations';
import type { Facts } from '../domain/diagnosis';
import { believesForgedContexts, faultsWhileServing } from '../db/start-check';
import type { Platform } from '../platform';
import { readQueues } from './queues';

/** Looks at everything that the platform operator is told of how the platform stands. */
export async function readFacts(platform: Platform): Promise<Facts> {
  const { doors, installation, now } = platform;
  const { pool } = doors.platform_operator;
  const [applied, unsafe, forged, queues, partners, terminals, disk, clockAheadMs, backup, machine] = await Promise.all(
    [
      pool.query<{ name: string }>('select name from public.migrations'),
      faultsWhileServing(doors),
      believesForgedContexts(doors.handling_none),
      readQueues(doors),
      pool.query<Facts['partners'][number]>(readPartners),
      pool.query<Facts['terminals']>(readTerminals, [now()]),
      diskOf(installation.dataDir),
      clockAhead(pool),
      backupOf(installation.dataDir),
      pool.query<{ postgres: number; logMonths: number }>(readMachine),
    ],
  );
  const there = new Set(applied.rows.map(({ name }) => name));
  const known = new Set(migrations.map((each) => new each().name));
  return {
    now: now(),
    migrations: {
      applied: there.size,
      missing: [...known].filter((name) => !there.has(name)),
      unknown: [...there].filter((name) => !known.has(name)),
    },
    unsafe,
    forgedContextBelieved: forged,
    pools: Object.entries(doors).map(([door, { pool: each }]) => ({
      ...{ door, total: each.totalCount, idle: each.idleCount, waiting: each.waitingCount },
      most: each.options.max,
    })),
    ...queues,
    certificates: installation.certificates,
    partners: partners.rows,
    terminals: terminals.rows[0]!,
    disk,
    clockAheadMs,
    backup,
    ...machine.rows[0]!,
    node: process.versions.node,
  };
}

/** Registered partners, and those whom we ask, whether or not they ever were in touch. */
const readPartners = `
  select name, max(i.last_at) as "lastInAt", max(o.last_at) as "lastOutAt", max(i.certificate_until) as "certificateUntil"
  from (select p.name from shared.partner p where exists (
          select from shared.partner_certificate c where c.partner_id = p.id and c.revoked_at is null)
        union select partner from shared.partner_contact where direction = 'OUT') as known
  left join shared.partner_contact i on i.partner = name and i.direction = 'IN'
  left join shared.partner_contact o on o.partner = name and o.direction = 'OUT'
  group by name order by name`;

const readTerminals = `
  select count(*) filter (where expires_at > $1)::integer as good,
    count(*) filter (where expires_at > $1 and expires_at <= $1::timestamptz + interval '30 days')::integer as soon,
    count(*) filter (where expires_at <= $1)::integer as expired
  from shared.terminal_end`;

const readMachine = `
  select current_setting('server_version_num')::integer as postgres, count(c.oid)::integer as "logMonths"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'isolated' and c.relname ~ '^operation_log_[0-9]{4}_[0-9]{2}$'
    and c.relname > 'operation_log_' || to_char(now() at time zone 'Asia/Tokyo', 'YYYY_MM')`;

/** In the middle of the question, whose way there and back is about as long. */
async function clockAhead(pool: Pool): Promise<number> {
  const client = await pool.connect();
  try {
    const asked = Date.now();
    const { rows } = await client.query<{ at: Date }>('select clock_timestamp() as at');
    return Math.round(rows[0]!.at.getTime() - (asked + Date.now()) / 2);
  } finally {
    client.release();
  }
}

async function diskOf(folder: string | null): Promise<Facts['disk']> {
  if (folder === null) return null;
  const found = await statfs(folder).catch(() => null);
  return found && { freeBytes: found.bavail * found.bsize, totalBytes: found.blocks * found.bsize };
}

/** Written by `kakehashi backup` and `kakehashi verify-backup`. */
async function backupOf(folder: string | null): Promise<Facts['backup']> {
  if (folder === null) return null;
  const text = await readFile(join(folder, 'last-backup.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const { at, verifiedAt = null, ok } = JSON.parse(text) as { at: string; verifiedAt?: string | null; ok: boolean };
    const made = new Date(at);
    if (Number.isNaN(made.getTime())) return null;
    return { at: made, verifiedAt: verifiedAt === null ? null : new Date(verifiedAt), ok: ok === true };
  } catch {
    return null;
  }
}
