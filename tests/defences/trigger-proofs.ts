import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { contextStatement } from '../../src/db/signed-context';
import { secrets } from '../support/database';
import { insertion, newMarks, samples, type MadeInsurer } from '../support/two-insurers';

interface TriggerProof {
  routine: string;
  /** Whether it does what it is for, seen from outside; within a transaction of the owner. */
  proof: (owner: Client, of: MadeInsurer) => Promise<boolean>;
}

const isTrue = async (owner: Client, sql: string, values: unknown[]): Promise<boolean> =>
  (await owner.query<{ is: boolean }>(`select ${sql} as is`, values)).rows[0]!.is;

const changeNumber = (owner: Client, { id, marks }: MadeInsurer) =>
  owner.query(
    `update isolated.my_number set blind_index = sha256('another'), update_seq = 2 where insurer_id = $1 and subscriber_id = $2`,
    [id, marks.subscriber],
  );

const isDetached = (owner: Client, { id, marks }: MadeInsurer) =>
  isTrue(
    owner,
    `exists (select from isolated.organization_code where insurer_id = $1 and subscriber_id = $2 and state = 'DETACHED')`,
    [id, marks.subscriber],
  );

/** An entry of the ledger about the account. */
async function enter(
  owner: Client,
  { id, marks }: MadeInsurer,
  { kind, decision, at }: { kind: string; decision: string | null; at: string },
): Promise<string> {
  const change = randomUUID();
  await owner.query(
    `insert into isolated.account_change (insurer_id, id, kind, account_id, reason, drafted_by, drafted_at, decision, decided_by, decided_at)
     values ($1, $2, $3, $4, '', $4, $6, $5::text, case when $5::text is not null then $4::uuid end, case when $5::text is not null then $6::timestamptz end)`,
    [id, change, kind, marks.account, decision, at],
  );
  return change;
}

const day = '2024-04-05T00:00:00Z';
const ends = `exists (select from shared.terminal_end where insurer_id = $1 and terminal_id = $2)`;
const waits = `exists (select from shared.waiting_change where insurer_id = $1 and change_id = $2)`;

/** By trigger: each has to be seen doing what it is for. */
export const triggerProofs: Record<string, TriggerProof> = {
  detach_code_of_cancelled: {
    routine: 'detach_code',
    proof: async (owner, of) => {
      await owner.query('delete from isolated.my_number where insurer_id = $1', [of.id]);
      return isDetached(owner, of);
    },
  },
  detach_code_of_changed: {
    routine: 'detach_code',
    proof: async (owner, of) => {
      await changeNumber(owner, of);
      return isDetached(owner, of);
    },
  },
  follow_decision: {
    routine: 'follow_decision',
    proof: async (owner, of) => {
      const { processID } = owner as unknown as { processID: number };
      await owner.query(contextStatement(secrets.contextKey, of.claims, processID));
      await enter(owner, of, { kind: 'DEREGISTER', decision: 'DONE', at: day });
      return isTrue(owner, '(select closed_at is not null from isolated.account where insurer_id = $1 and id = $2)', [
        ...[of.id, of.marks.account],
      ]);
    },
  },
  keep_dead: {
    routine: 'keep_dead_messages',
    proof: async (owner, { id }) => {
      await owner.query(`update isolated.message set state = 'DEAD' where insurer_id = $1`, [id]);
      return isTrue(owner, 'exists (select from shared.dead_message where insurer_id = $1)', [id]);
    },
  },
  keep_decided: {
    routine: 'keep_waiting_changes',
    proof: async (owner, of) => {
      const change = await enter(owner, of, { kind: 'RESUME', decision: null, at: day });
      await owner.query(
        `update isolated.account_change set decision = 'WITHDRAWN', decided_by = drafted_by, decided_at = drafted_at where id = $1`,
        [change],
      );
      return !(await isTrue(owner, waits, [of.id, change]));
    },
  },
  keep_drafted: {
    routine: 'keep_waiting_changes',
    proof: async (owner, of) => {
      const change = await enter(owner, of, { kind: 'RESUME', decision: null, at: day });
      return isTrue(owner, waits, [of.id, change]);
    },
  },
  keep_end: {
    routine: 'keep_terminal_ends',
    proof: async (owner, { id, marks }) => {
      const own = newMarks();
      const { sql, values } = insertion('terminal', { insurer_id: id, ...samples['terminal']!(own, marks) });
      await owner.query(sql, values);
      return isTrue(owner, ends, [id, own.terminal]);
    },
  },
  keep_past_my_number: {
    routine: 'keep_past_my_number',
    proof: async (owner, of) => {
      await changeNumber(owner, of);
      return isTrue(owner, 'exists (select from isolated.past_my_number where insurer_id = $1 and update_seq = 1)', [
        of.id,
      ]);
    },
  },
  keep_past_particulars: {
    routine: 'keep_past_particulars',
    proof: async (owner, { id, marks }) => {
      await owner.query(`update isolated.subscriber set address = '転居先' where insurer_id = $1 and id = $2`, [
        ...[id, marks.subscriber],
      ]);
      return isTrue(
        owner,
        '(select count(*) from isolated.past_particulars where insurer_id = $1 and subscriber_id = $2) = 2',
        [id, marks.subscriber],
      );
    },
  },
  keep_refused: {
    routine: 'keep_terminal_ends',
    proof: async (owner, { id, marks }) => {
      await owner.query('update isolated.terminal set refused_at = now() where insurer_id = $1', [id]);
      return !(await isTrue(owner, ends, [id, marks.terminal]));
    },
  },
  keep_revoked: {
    routine: 'keep_terminal_ends',
    proof: async (owner, { id, marks }) => {
      const revoked = { kind: 'REVOKE_TERMINAL', account_id: null, terminal_id: marks.terminal };
      const row = { insurer_id: id, ...samples['account_change']!(newMarks(), marks), ...revoked };
      const { sql, values } = insertion('account_change', row);
      await owner.query(sql, values);
      return !(await isTrue(owner, ends, [id, marks.terminal]));
    },
  },
  legal_entry_that_held: {
    routine: 'keep_what_held',
    proof: async (owner) => {
      await owner.query('savepoint holding');
      const deleted = await owner
        .query(`delete from shared.legal_entry where valid_from <= now()::date - 2`)
        .catch(() => null);
      await owner.query('rollback to savepoint holding');
      return deleted === null;
    },
  },
  order_decisions: {
    routine: 'order_decisions',
    proof: async (owner, of) => {
      const first = await enter(owner, of, { kind: 'SUSPEND', decision: 'DONE', at: day });
      const second = await enter(owner, of, { kind: 'LEAVE', decision: 'DONE', at: '2024-04-04T00:00:00Z' });
      return isTrue(
        owner,
        `(select decided_at from isolated.account_change where id = $1) < (select decided_at from isolated.account_change where id = $2)`,
        [first, second],
      );
    },
  },
};
