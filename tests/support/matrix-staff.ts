import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { allOperations } from '../../src/auth/operations';
import type { Cell } from './matrix-cells';

/** Fingerprints of the terminals at which the cells sit, and the ID of the one that a duty may be bound to. */
export interface Seats {
  fingerprints: Record<string, Buffer>;
  onlyTerminal: string;
}

interface Staff {
  loginId: string;
  cell: Cell;
  sessions: Map<string, { token: string; cell: Cell }>;
}

/**
 * Who is in all the circumstances of the cells: IDs and open sessions, as if somebody had signed in. The owner writes
 * them in a few statements, since thousands of people signing in would take an hour.
 */
export class MatrixStaff {
  readonly #staff = new Map<string, Staff>();

  constructor(
    readonly insurerId: number,
    readonly seats: Seats,
  ) {}

  /** The cookie by which this cell is asked; the row behind it exists after `write`. */
  cookieOf(cell: Cell): string {
    const session = sessionKey(cell);
    // It ends all others of the same ID.
    const alone = cell.address.name === 'endMyOtherSessions' ? session : '';
    const key = [accountKey(cell), alone].join(' ');
    const loginId = `matrix-${this.insurerId}-${this.#staff.size}`;
    const staff = this.#staff.get(key) ?? { loginId, cell, sessions: new Map() };
    this.#staff.set(key, staff);
    const { token } = staff.sessions.get(session) ?? { token: randomBytes(32).toString('base64url') };
    staff.sessions.set(session, { token, cell });
    return `__Host-kakehashi_session=${token}`;
  }

  async write(owner: Client): Promise<void> {
    const all = [...this.#staff.values()];
    const accounts = all.map((staff) => this.#accountRow(staff));
    await owner.query(insertAccounts, [this.insurerId, JSON.stringify(accounts)]);
    await owner.query(insertSessions, [JSON.stringify(all.flatMap((staff) => this.#sessionRows(staff)))]);
  }

  #accountRow({ loginId, cell }: Staff) {
    const { kind, day, grant, level, restriction, place, address } = cell;
    const operations = grant === 'NOT_HELD' ? allOperations.filter((one) => one !== address.operation) : allOperations;
    return {
      ...{
        id: kind === 'OPERATOR' ? null : randomUUID(),
        assignment: randomUUID(),
        loginId,
        kind,
        day,
        grant,
        level,
        restriction,
      },
      operations,
      terminals: place === 'NOT_ASSIGNED' ? [this.seats.onlyTerminal] : null,
    };
  }

  #sessionRows({ loginId, sessions }: Staff) {
    return [...sessions.values()].map(({ token, cell }) => ({
      ...{ loginId, handling: cell.handling === 'ON', fresh: cell.fresh === 'FRESH' },
      hash: createHash('sha256').update(token).digest('hex'),
      terminal: this.seats.fingerprints[cell.place]!.toString('hex'),
      locked: cell.restriction === 'SESSION_LOCKED',
    }));
  }
}

const accountKey = ({ kind, day, grant, level, restriction, place, address }: Cell): string =>
  [
    ...[kind, day, grant, level, restriction, place === 'NOT_ASSIGNED'],
    grant === 'NOT_HELD' ? address.operation : '',
  ].join(' ');

const sessionKey = ({ handling, fresh, place }: Cell): string => [handling, fresh, place].join(' ');

const today = `(now() at time zone 'Asia/Tokyo')::date`;

const insertAccounts = `
  with given as materialized (
    select * from json_to_recordset($2) as g (id uuid, assignment uuid, "loginId" text, kind text, day text, "grant" text,
      level text, restriction text, operations json, terminals json)
  ), account as (
    insert into isolated.account (insurer_id, id, login_id, name, kind, staff_number, valid_from, valid_until)
    select $1, id, "loginId", '架空　花子', kind, "loginId",
      ${today} + case when day = 'BEFORE' then 2 else -40 end, case when day = 'AFTER' then ${today} - 1 end
    from given where id is not null
  ), assignment as (
    insert into isolated.assignment (insurer_id, id, account_id, affairs, privilege_level, operations, procedures, terminals,
      valid_from, valid_until)
    select $1, assignment, id, '{ELIGIBILITY}', level, array(select json_array_elements_text(operations)), '{}',
      case when json_typeof(terminals) = 'array' then array(select json_array_elements_text(terminals)::uuid) end,
      ${today} + case when "grant" = 'NOT_YET' then 2 else -40 end, case when "grant" = 'NO_LONGER' then ${today} - 1 end
    from given where id is not null
  ), sign_in as (
    insert into shared.sign_in (login_id, insurer_id, account_id, password_hash, password_set_at, factor_required)
    select "loginId", case when id is not null then $1 end, id, 'no hash',
      now() - case when restriction = 'PASSWORD_EXPIRED' then interval '400 days' else interval '1 day' end,
      restriction = 'SECOND_FACTOR_REQUIRED'
    from given
  ), nothing as (
    insert into isolated.assignment (insurer_id, id, account_id, affairs, privilege_level, operations, procedures,
      valid_from, valid_until)
    select $1, id, id, '{}', 'NONE', '{}', '{}', ${today} - 40, ${today} - 39
    from given where id is not null and "grant" = 'NOT_CONFIRMED'
  )
  insert into isolated.account_change (insurer_id, kind, account_id, assignment_id, reason, drafted_at, decision, decided_at)
  select $1, c.kind, g.id,
    case c.kind when 'ASSIGN' then g.assignment when 'OPEN' then case when "grant" = 'NOT_CONFIRMED' then g.id else g.assignment end end,
    '', now() - c.ago, case when c.kind <> 'ASSIGN' then 'DONE' end, case when c.kind <> 'ASSIGN' then now() - c.ago end
  from given g join (values ('OPEN', interval '2 hours'), ('START_CODE', interval '2 hours'), ('SUSPEND', interval '1 hour'),
    ('LEAVE', interval '1 hour'), ('ASSIGN', interval '1 hour')) as c (kind, ago)
    on case c.kind when 'SUSPEND' then day = 'SUSPENDED' when 'LEAVE' then "grant" = 'LEFT'
      when 'ASSIGN' then "grant" = 'NOT_CONFIRMED' else true end
  where g.id is not null`;

const insertSessions = `
  insert into shared.session (token_hash, login_id, signed_in_at, last_seen_at, authenticated_at, terminal, locked_at,
    handling_affair, handling_seen_at)
  select decode(hash, 'hex'), "loginId", now() - interval '10 minutes', now(),
    now() - case when fresh then interval '0' else interval '6 minutes' end, decode(terminal, 'hex'),
    case when locked then now() end, case when handling then 'ELIGIBILITY' end, case when handling then now() end
  from json_to_recordset($1) as g ("loginId" text, hash text, terminal text, fresh boolean, locked boolean, handling boolean)`;
