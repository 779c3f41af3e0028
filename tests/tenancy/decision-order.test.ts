import { randomInt } from 'node:crypto';
import { Client } from 'pg';

let owner: Client;
beforeAll(async () => {
  owner = new Client({ connectionString: process.env['KAKEHASHI_TEST_URL']! });
  await owner.connect();
});
afterAll(() => owner.end());

/** An ID of an insurer, as the owner makes it. */
async function anAccount(): Promise<{ insurer: number; id: string }> {
  const number = `0099${String(randomInt(10_000)).padStart(4, '0')}`;
  const { rows } = await owner.query<{ insurer: number; id: string }>(
    `with insurer as (insert into shared.insurer (insurer_number, name, login_prefix) values ($1, '試験', $1 || '-') returning id)
     insert into isolated.account (insurer_id, login_id, name, kind, staff_number, valid_from)
     select id, $1 || '-1', '試験', 'GENERAL', '1', '2024-04-01' from insurer returning insurer_id as insurer, id`,
    [number],
  );
  return rows[0]!;
}

test('what is decided about an ID has an order, whatever moments are given: nothing is entered into the past [S1-3.3-34]', async () => {
  await owner.query('begin');
  const { insurer, id } = await anAccount();
  const enter = async (kind: string, [draftedAt, decidedAt]: [string, string]) => {
    const { rows } = await owner.query<{ at: string }>(
      `insert into isolated.account_change (insurer_id, kind, account_id, reason, drafted_at, decision, decided_at)
       values ($1, $2, $3, '', $4, 'DONE', $5) returning to_char(decided_at at time zone 'UTC', 'DD HH24:MI:SS.US') as at`,
      [insurer, kind, id, draftedAt, decidedAt],
    );
    return rows[0]!.at;
  };
  const [second, third, fifth] = ['2024-04-02T00:00:00Z', '2024-04-03T00:00:00Z', '2024-04-05T00:00:00Z'];
  expect(await enter('SUSPEND', [second, third])).toBe('03 00:00:00.000000');
  expect(await enter('RESUME', [third, third])).toBe('03 00:00:00.000001');
  expect(await enter('SUSPEND', [second, second])).toBe('03 00:00:00.000002');
  expect(await enter('RESUME', [fifth, third])).toBe('05 00:00:00.000000');
  await owner.query('rollback');
});
