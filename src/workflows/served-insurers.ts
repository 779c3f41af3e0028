import type { InsurerSession } from '../db/insurer-session';
import { isInsurerNumber } from '../domain/insurer-number';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { operatorSession } from './create-insurer';

/** An insurer as the platform operator sees it. */
export interface ServedInsurer {
  id: number;
  insurerNumber: string;
  name: string;
  loginPrefix: string;
  createdAt: Date;
}

const selectInsurer = `select i.id, i.insurer_number as "insurerNumber", i.name, i.login_prefix as "loginPrefix",
  i.created_at as "createdAt" from shared.insurer i`;

export interface InsurerSearch {
  /** How the number begins, or part of the name; null: all. */
  text: string | null;
  /** After this number. */
  after: string;
  most: number;
}

/** By number. */
export async function servedInsurers(
  { doors }: Platform,
  { text, after, most }: InsurerSearch,
): Promise<ServedInsurer[]> {
  const { rows } = await doors.platform_operator.pool.query<ServedInsurer>(
    `${selectInsurer} where i.insurer_number > $1
       and ($2::text is null or starts_with(i.insurer_number, $2) or strpos(i.name, $2) > 0)
     order by i.insurer_number limit $3`,
    [after, text, most],
  );
  return rows;
}

export async function servedInsurer({ doors }: Platform, insurerNumber: string): Promise<ServedInsurer> {
  if (!isInsurerNumber(insurerNumber)) throw new Refusal('NOT_FOUND');
  const { rows } = await doors.platform_operator.pool.query<ServedInsurer>(
    `${selectInsurer} where i.insurer_number = $1`,
    [insurerNumber],
  );
  if (rows[0] === undefined) throw new Refusal('NOT_FOUND');
  return rows[0];
}

/** Those in which somebody has drafted what nobody has decided, the oldest draft first. */
export async function insurersWithDrafts({ doors }: Platform): Promise<ServedInsurer[]> {
  const { rows } = await doors.platform_operator.pool.query<ServedInsurer>(
    `${selectInsurer} join (select insurer_id, min(drafted_at) as since from shared.waiting_change group by insurer_id) w
       on w.insurer_id = i.id order by w.since, i.id`,
  );
  return rows;
}

/** One transaction of the platform operator in one insurer, whose IDs and drafts it reaches, and nothing of subscribers. */
export async function visitInsurer<Result>(
  platform: Platform,
  { id }: Pick<ServedInsurer, 'id'>,
  work: (db: InsurerSession) => Promise<Result>,
): Promise<Result> {
  const db = await operatorSession(platform, id);
  return db.ending(null, () => work(db));
}

/** The platform operator has one connection: whoever queued for it behind a page of visits would be refused as too late. */
export function oneAfterAnother(): <Result>(visit: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (visit) => {
    const next = last.then(visit);
    last = next.catch(() => undefined);
    return next;
  };
}
