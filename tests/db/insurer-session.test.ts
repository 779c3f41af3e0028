import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import type { Doors } from '../../src/db/data-sources';
import type { LogEntry } from '../../src/db/insurer-session';
import type { Claims } from '../../src/db/signed-context';
import { FileImport } from '../../src/entities/file-import';
import { Subscriber } from '../../src/entities/subscriber';
import { asOwner } from '../support/database';
import { openSession, withDoors } from '../support/sessions';
import { asInsurer, makeTwoInsurers, type MadeInsurer } from '../support/two-insurers';
import { waitingFor } from '../support/waiting';

const url = process.env['KAKEHASHI_TEST_URL']!;

let [a, b]: MadeInsurer[] = [];
let doors: Doors;
let close: () => void;
let closed: Promise<void>;
beforeAll(async () => {
  [a, b] = await makeTwoInsurers(url);
  await new Promise<void>((opened) => {
    closed = withDoors(url, async (open) => {
      doors = open;
      opened();
      await new Promise<void>((end) => (close = end));
    });
  });
});
afterAll(() => {
  close();
  return closed;
});

const entry: LogEntry = { operation: 'viewSubscriber', result: 'OK' };
const anImport = (id: string) => ({
  ...({ id, kind: 'REGISTRATION', state: 'RECEIVING', sha256: Buffer.from(id), encoding: 'UTF-8' } as const),
  ...({ uploadedById: a!.marks.account, uploadAffair: 'ELIGIBILITY', expiresAt: new Date() } as const),
});
const countOf = (table: string, column: string, value: string): Promise<number> =>
  asOwner(url, (owner) =>
    asInsurer(owner, a!.claims, async () => {
      const { rows } = await owner.query(
        `select count(*)::integer as count from isolated.${table} where insurer_id = $1 and ${column} = $2`,
        [a!.id, value],
      );
      return rows[0].count;
    }),
  );

test('TypeORM keeps to the transaction of the session: what was inserted before a failure leaves no row', async () => {
  const id = randomUUID();
  const { session } = await openSession(doors, 'handling_write', a!.claims);
  await session.rows.insert(FileImport, anImport(id));
  expect(await session.rows.findOne(FileImport, { id })).toMatchObject({ id, insurerId: a!.id });
  expect(await countOf('file_import', 'id', id)).toBe(0);
  await expect(session.rows.insert(FileImport, anImport(id))).rejects.toThrow();
  await session.abandon([{ ...entry, result: 'INTERNAL_SERVER_ERROR', requestId: id }]);
  expect(await countOf('file_import', 'id', id)).toBe(0);
  expect(await countOf('operation_log', 'request_id', id)).toBe(1);
});

test('a statement sent behind one that failed says why that one did', async () => {
  const { session } = await openSession(doors, 'handling_write', a!.claims);
  const failed = session.run({ name: undefined, text: 'select 1 / ($1::integer - $1)' });
  const [first, ...behind] = await Promise.allSettled([
    failed,
    session.run({ name: undefined, text: 'select $1::integer' }),
    session.renew(),
  ]);
  expect(first).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
  expect(behind).toEqual([first, first]);
  await session.abandon([]);
});

test('even save(), which likes transactions of its own, keeps to that of the session', async () => {
  const id = randomUUID();
  const runners = jest.spyOn(doors.handling_write.dataSource, 'createQueryRunner');
  const { session } = await openSession(doors, 'handling_write', a!.claims);
  expect(session.rows).toBeDefined();
  const { manager } = runners.mock.results[0]!.value as QueryRunner;
  runners.mockRestore();
  await manager.save(FileImport, { ...anImport(id), insurerId: a!.id });
  expect(await session.rows.count(FileImport, { id })).toBe(1);
  expect(await countOf('file_import', 'id', id)).toBe(0);
  await session.abandon([]);
  expect(await countOf('file_import', 'id', id)).toBe(0);
});

test('TypeORM finds and changes the rows of the insurer of the session only', async () => {
  const { session } = await openSession(doors, 'handling_write', b!.claims);
  expect(await session.rows.findOne(Subscriber, { id: a!.marks.subscriber })).toBeNull();
  expect(await session.rows.find(Subscriber, { where: { insurerId: a!.id } })).toHaveLength(2);
  expect((await session.rows.find(Subscriber)).every(({ insurerId }) => insurerId === b!.id)).toBe(true);
  expect(await session.rows.count(Subscriber, { id: a!.marks.subscriber })).toBe(0);
  expect(await session.rows.update(FileImport, { id: a!.marks.file_import }, { state: 'APPLIED' })).toBe(0);
  await session.commit([]);
});

test('a condition that is undefined is an error, not a missing condition', async () => {
  const { session } = await openSession(doors, 'handling_write', a!.claims);
  await expect(session.rows.find(Subscriber, { where: { id: undefined } })).rejects.toThrow(/undefined/i);
  await expect(session.rows.update(FileImport, { id: undefined }, { state: 'APPLIED' })).rejects.toThrow();
  await session.abandon([]);
});

test('the COMMIT of a failed transaction is an error, and its connection is not used again', async () => {
  const id = randomUUID();
  const { session, client } = await openSession(doors, 'handling_write', a!.claims);
  await session.rows.insert(FileImport, anImport(id));
  await session.run({ name: 'fails', text: 'select 1 / ($1::integer - $1::integer)' }).catch(() => undefined);
  await expect(session.commit([])).rejects.toThrow('the transaction was not committed');
  expect(await countOf('file_import', 'id', id)).toBe(0);
  const next = await openSession(doors, 'handling_write', a!.claims);
  expect(next.client).not.toBe(client);
  await next.session.commit([]);
});

test('no context and no insurer is left on a connection, however its session ended', async () => {
  const endings: ((claims: Claims, readOnly: boolean) => Promise<void>)[] = [
    async (claims, readOnly) =>
      (await openSession(doors, 'handling_write', claims, { readOnly })).session.commit([entry]),
    async (claims, readOnly) =>
      (await openSession(doors, 'handling_write', claims, { readOnly })).session.abandon([entry]),
    async (claims, readOnly) => {
      const { session } = await openSession(doors, 'handling_write', claims, { readOnly });
      await session.run({ name: 'fails', text: 'select 1 / ($1::integer - $1::integer)' }).catch(() => undefined);
      await session.abandon([entry]);
    },
  ];
  for (const ending of endings) {
    for (const readOnly of [true, false]) {
      await ending(a!.claims, readOnly);
      const { rows } = await doors.handling_write.pool.query(
        `select current_setting('app.context', true) as context, current_setting('transaction_read_only') as mode, (select count(*)::integer from isolated.subscriber) as seen`,
      );
      expect(rows).toEqual([{ context: '', mode: 'off', seen: 0 }]);
    }
  }
  expect(doors.handling_write.pool.totalCount).toBe(1);
});

test('one connection serves one insurer after another, each seeing its own', async () => {
  for (const { claims, id } of [a!, b!, a!, b!]) {
    const { session } = await openSession(doors, 'handling_read', claims, { readOnly: true });
    expect(
      await session.run({
        name: 'whose',
        text: 'select distinct insurer_id from isolated.subscriber where $1::integer is not null',
      }),
    ).toEqual([{ insurer_id: id }]);
    await session.commit([entry]);
  }
});

test('a prepared statement that was planned for one insurer shows another nothing of it', async () => {
  const whose = { name: 'whose-else', text: 'select insurer_id from isolated.subscriber where insurer_id = $1' };
  for (let times = 0; times < 8; times += 1) {
    const { session } = await openSession(doors, 'handling_read', a!.claims, { readOnly: true });
    expect(await session.run(whose)).toHaveLength(2);
    await session.commit([]);
  }
  const { session, client } = await openSession(doors, 'handling_read', b!.claims, { readOnly: true });
  expect((await client.query({ ...whose, values: [a!.id] })).rows).toEqual([]);
  await session.commit([]);
});

test('a query cannot be turned back to writing from inside, and still leaves its entry', async () => {
  const version = await asOwner(url, async (owner) => (await owner.query('show server_version_num')).rows[0]);
  const isBefore16 = Number(version.server_version_num) < 160_000;
  const ways = [
    `select set_config('transaction_read_only', 'off', true)`,
    `select set_config('transaction_read_only', 'off', false)`,
    'set transaction read write',
    'set local transaction_read_only = off',
    // Before 16 the server lets this one through; there the grants of the role that queries use hold alone.
    ...(isBefore16 ? [] : ['set transaction_read_only to default']),
    'set session characteristics as transaction read write',
    'set default_transaction_read_only = off',
    'begin',
    'begin read write',
    'start transaction read write',
    'savepoint inner_one; set transaction read write',
    'do $$ begin set local transaction_read_only = off; end $$',
    `do $$ begin perform set_config('transaction_read_only', 'off', true); exception when others then null; end $$`,
  ];
  const requestId = randomUUID();
  const write = `insert into isolated.result_part (import_id, part, cipher) values ('${a!.marks.file_import}', 29999, '')`;
  for (const way of ways) {
    const { session, client } = await openSession(doors, 'handling_write', a!.claims, { readOnly: true });
    await client.query('savepoint attack');
    await client.query(way).catch(() => client.query('rollback to savepoint attack'));
    expect([
      way,
      await client.query(write).then(
        () => 'written',
        (error: { code: string }) => error.code,
      ),
    ]).toEqual([way, '25006']);
    await session.abandon([{ ...entry, result: 'INTERNAL_SERVER_ERROR', requestId }]);
  }
  expect(await countOf('operation_log', 'request_id', requestId)).toBe(ways.length);
  expect(await countOf('result_part', 'part', '29999')).toBe(0);
});

test('a reader cannot write whatever SQL it sends', async () => {
  const { session, client } = await openSession(doors, 'handling_read', a!.claims);
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'isolated'::regnamespace and relkind in ('r', 'p')`,
  );
  for (const { name } of tables) {
    const ways = [
      `update isolated.${name} set insurer_id = insurer_id`,
      `delete from isolated.${name}`,
      `with gone as (delete from isolated.${name} returning 1) select * from gone`,
    ];
    for (const way of name === 'operation_log' ? ways : [...ways, `insert into isolated.${name} default values`]) {
      await client.query('savepoint attack');
      expect([
        way,
        await client.query(way).then(
          () => 'done',
          (error: { code: string }) => error.code,
        ),
      ]).toEqual([way, '42501']);
      await client.query('rollback to savepoint attack');
    }
  }
  await session.abandon([]);
});

test('work on an import is noted for the own insurer only', async () => {
  const { session, client } = await openSession(doors, 'handling_write', b!.claims);
  const call = async (insurer: number | null): Promise<string> => {
    await client.query('savepoint attack');
    const said = await client
      .query('call tenancy.set_import_due($1, $2, $3)', [a!.marks.file_import, '2100-01-01T00:00:00Z', insurer])
      .then(
        () => 'noted',
        (error: { code: string }) => error.code,
      );
    await client.query('rollback to savepoint attack');
    return said;
  };
  expect(await call(a!.id)).toBe('42501');
  expect(await call(null)).toBe('42501');
  expect(await call(b!.id)).toBe('noted');
  await session.abandon([]);
});

test('statistics are made for the own insurer only, and never without a context', async () => {
  const statistics = (insurer: number | null) =>
    doors.handling_write.pool.query('call tenancy.refresh_statistics($1)', [insurer]).then(
      () => 'made',
      (error: { code: string }) => error.code,
    );
  expect(await statistics(a!.id)).toBe('42501');
  expect(await statistics(null)).toBe('42501');
});

test('claims that would need quoting do not reach the database, nor keep a connection', async () => {
  for (const accountId of ["x'; select 1; --", 'x y', '保険者']) {
    await expect(openSession(doors, 'handling_read', { ...a!.claims, accountId })).rejects.toThrow(
      'a claim has a character',
    );
  }
  expect(doors.handling_read.pool.idleCount).toBe(doors.handling_read.pool.totalCount);
});

test('a context is signed anew in a long transaction', async () => {
  const { session, client } = await openSession(doors, 'handling_read', a!.claims);
  const contextNow = async () =>
    (await client.query<{ context: string }>(`select current_setting('app.context') as context`)).rows[0]!.context;
  const first = await contextNow();
  await session.renew();
  expect(await contextNow()).not.toBe(first);
  expect(
    await session.run({ name: 'renewed', text: 'select insurer_id from isolated.subscriber where insurer_id = $1' }),
  ).toHaveLength(2);
  await session.commit([]);
});

test('a session that has ended runs nothing more: its connection is somebody else’s', async () => {
  const { session } = await openSession(doors, 'handling_read', a!.claims);
  await session.commit([]);
  const late = { name: 'late', text: 'select insurer_id from isolated.subscriber where insurer_id = $1' };
  await expect(session.run(late)).rejects.toThrow('has ended');
  expect(() => session.rows).toThrow('has ended');
});

test('two transactions that note the same uses of one person do not wait for each other', async () => {
  const [first, last] = ['viewDoubts', 'viewSubscriber'];
  const note = async (...operations: string[]) => {
    const now = () => new Date(Date.now() + 86_400_000 * (days += 1));
    const { session } = await openSession(doors, 'handling_write', a!.claims, { now });
    return session.commit(operations.map((operation) => ({ operation, result: 'OK' })));
  };
  let days = 0;
  await note(first, last);
  await asOwner(url, (owner) =>
    asInsurer(owner, a!.claims, async () => {
      const hold = (operation: string) =>
        owner.query(
          'select from isolated.used_operation where insurer_id = $1 and account_id = $2 and operation = $3 for update nowait',
          [a!.id, a!.marks.account, operation],
        );
      await hold(first);
      const noting = note(last, first);
      await waitingFor(url, owner);
      await hold(last);
      await owner.query('rollback');
      await noting;
    }),
  );
});
