import { aBulkFile, aBulkRow } from '../support/bulk';
import { aCollectionFile, aCollectionRow } from '../support/collection';
import { asOwner, cloneDatabase, type TestDatabase } from '../support/database';
import { send, sendJson } from '../support/http';
import { aFile, aMyNumber, anInput, aRow } from '../support/made';
import type { Person } from '../support/person';
import { password, TestPlatform, type TestInsurer } from '../support/platform';

/** Everything that is said about My Numbers and names is searched for them: none may be found. */
const right = aMyNumber();
const wrong = right.slice(0, 11) + ((Number(right[11]) + 1) % 10);
const wide = right.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const [kanji, kana, address] = ['金糸雀　鳴子', 'カナリア　メイコ', '鳥籠市止木町七番地'];
const canaries = [right, wrong, wide, '金糸雀', 'カナリア', 'ｶﾅﾘｱ', 'かなりあ', '鳥籠市', password];

let database: TestDatabase;
let test_: TestPlatform;
let insurer: TestInsurer;
let handler: Person;
const said: string[] = [];

beforeAll(async () => {
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_canary_${process.pid}`);
  test_ = await TestPlatform.start({ databaseUrl: database.url });
  insurer = await test_.newInsurer();
  handler = await insurer.handler();
});
afterAll(() => test_.close().finally(() => database.drop()));

const note = async (response: Response): Promise<void> => void said.push(await response.text());
const ask = async (query: string, variables: object = {}): Promise<void> =>
  note(await handler.post('/graphql', { query, variables }));
const registerQuery =
  'mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { subscriberBranchNumber } }';
const person = (cells: object = {}) =>
  anInput({ nameKanji: kanji, nameKana: kana, address, myNumber: right, ...cells });

const expectSilence = (texts: string[]): void => {
  for (const canary of canaries) expect(texts.filter((text) => text.includes(canary))).toEqual([]);
};

test('inputs, right and wrong, are repeated by no answer that refuses them', async () => {
  await ask(registerQuery, { input: person() });
  for (const cells of [
    { myNumber: wrong },
    { myNumber: wide },
    { myNumber: `${right} ` },
    { nameKana: 'かなりあ' },
    { birthDate: right },
    { sex: kanji },
    { symbol: right.repeat(3) },
  ]) {
    await ask(registerQuery, { input: person(cells) });
  }
  await ask(registerQuery, { input: { ...person(), birthDate: right, kind: kanji } });
  await ask(registerQuery, { input: { ...person(), [kana]: right } });
  await ask(registerQuery.replace('$input)', `{ myNumber: "${right}", nameKanji: "${kanji}" })`));
  await ask(`query { subscribers(search: { myNumber: "${right}" nameKana: "${kana}" ${kana} `);
  await ask(
    'query ($s: SubscriberSearch, $after: String) { subscribers(search: $s, after: $after) { edges { cursor } } }',
    { s: { myNumber: wrong }, after: right },
  );
  for (const field of ['subscriber(subscriberBranchNumber: $t) { nameKanji }', 'fileImport(id: $t) { state }']) {
    for (const t of [right, kanji]) await ask(`query ($t: ID!) { ${field} }`, { t });
  }
  for (const t of [right, wide, `${kanji}の番号 ${right.replace(/(....)(?=.)/g, '$1-')}`]) {
    await ask('mutation ($t: String!) { revealMyNumber(subscriberBranchNumber: "none", reason: $t) { myNumber } }', {
      t,
    });
    await ask('mutation ($t: String!) { refuseFileImport(id: "none", reason: $t) { state } }', { t });
    await ask('mutation ($t: String!) { switchMyNumberHandling(on: true, affair: BENEFIT, password: $t) { affair } }', {
      t,
    });
  }
  expectSilence(said);
});

test('addresses, cookies, sign-ins and bodies are repeated nowhere', async () => {
  const headers = { cookie: handler.cookie, 'x-forwarded-for': right, 'user-agent': right, origin: `https://${right}` };
  for (const path of [
    `/files/${right}/result`,
    `/files/${encodeURIComponent(kanji)}/result`,
    `/files?kind=${right}`,
    `/graphql/${right}`,
    `/${encodeURIComponent(kana)}`,
    '/%',
  ]) {
    for (const method of ['GET', 'POST']) {
      for (const given of [headers, { cookie: handler.cookie }, { cookie: `kakehashi_session=${right}` }])
        said.push(
          (await send(test_.url + path, { method, headers: given, body: method === 'POST' ? right : undefined })).text,
        );
    }
  }
  for (const [loginId, given] of [
    [right, right],
    [kanji, password],
    [password, 'x'],
    [handler.loginId, right],
  ]) {
    said.push((await sendJson(`${test_.url}/auth/sign-in`, { loginId, password: given })).text);
  }
  for (const path of ['/auth/sign-in', '/graphql'])
    said.push(
      (
        await send(test_.url + path, {
          headers: { cookie: handler.cookie, 'content-type': 'application/json' },
          body: `{"${right}": ${kanji}`,
        })
      ).text,
    );
  expectSilence(said);
});

test('files, right and wrong, are repeated by no refusal, and their numbers not by their results', async () => {
  const cells = aRow({ nameKanji: kanji, nameKana: kana, address, myNumber: aMyNumber() });
  const file = aFile([
    { ...cells, myNumber: right, nameKana: 'ホカ' },
    cells,
    { ...cells, myNumber: wrong },
    { ...cells, myNumber: wide },
    { ...cells, myNumber: right, sex: '7' },
  ]);
  for (const bad of [
    `${right},${kanji}\r\n`,
    `${file}${right},${kanji}\r\n`,
    `${file}"${right}${kanji}`,
    Buffer.concat([Buffer.from(file), Buffer.from([0xff])]),
  ]) {
    await note(await handler.upload(bad));
  }
  const { id } = await handler.uploaded(file, ['AWAITING_APPROVAL']);
  const approver = await insurer.handler();
  await approver.approve(id);
  await approver.importIn(['APPLIED'], id);
  const query = 'query ($id: ID!) { fileImport(id: $id) { faults { code message count } decisionReason } }';
  said.push(JSON.stringify(await handler.get(query, { id })));
  expectSilence(said);
  const result = (await handler.result(id)).toString('utf8');
  for (const number of [right, wrong, wide, cells.myNumber]) expect(result).not.toContain(number);
});

test('so it is with collection and bulk files, and with requests for a change', async () => {
  const linked = aRow({ nameKanji: kanji, nameKana: kana, address, number: 'canary' });
  const other = aRow({ nameKanji: kanji, nameKana: kana, address, number: 'canary too' });
  await handler.uploaded(aFile([linked, other]), ['APPLIED']);
  const numbers = [right, wrong, wide, aMyNumber()];
  const files = {
    collection: aCollectionFile(
      numbers.flatMap((myNumber) => [linked, other].map((row) => aCollectionRow(row, { myNumber }))),
    ),
    'bulk-update': aBulkFile(numbers.map((myNumber) => aBulkRow(linked, { myNumber }))),
    'bulk-cancel': aBulkFile(numbers.map((myNumber) => aBulkRow(linked, { myNumber, remarks: '誤り' }))),
  };
  const approver = await insurer.handler();
  for (const [kind, file] of Object.entries(files)) {
    for (const bad of [`${file}${right},${kanji}\r\n`, `${file}"${right}${kanji}`, file.replace('被保険者番号', right)])
      await note(await handler.upload(bad, kind));
    const { id, state } = await handler.uploaded(file, undefined, kind);
    if (state === 'AWAITING_APPROVAL') await approver.approve(id);
    await approver.importIn(['APPLIED'], id);
    const result = (await handler.result(id)).toString('utf8');
    for (const number of numbers) expect(result).not.toContain(number);
    await ask('query ($id: ID!) { fileImport(id: $id) { faults { code message count } } }', { id });
    await ask('query ($id: ID!) { myNumberEntries(importId: $id) { edges { node { myNumber symbolNumber } } } }', {
      id,
    });
  }
  for (const symbol of [right, kanji, wide])
    await note(
      await fetch(`${test_.url}/files/collection?symbol=${encodeURIComponent(symbol)}`, {
        headers: { cookie: handler.cookie },
      }),
    );
  for (const [myNumber, reason] of [
    [wrong, '届出'],
    [wide, '届出'],
    [right, right],
  ])
    await ask(
      'mutation ($n: String!, $r: String!) { requestMyNumberChange(subscriberBranchNumber: "none", myNumber: $n, reason: $r) { id } }',
      { n: myNumber, r: reason },
    );
  expectSilence(said);
});

test('an error of the database and one of ours say nothing', async () => {
  const fail = (what: string) =>
    asOwner(database.url, (client) =>
      client.query(`create or replace function public.fail() returns trigger language plpgsql as $$ begin ${what} end $$;
        create or replace trigger fail before insert on isolated.subscriber for each row execute function public.fail()`),
    );
  for (const what of [
    `raise exception 'failed at % %', new.name_kanji, new.address using detail = new.name_kana, hint = '${right}';`,
    `perform (new.name_kanji || '${right}')::integer; return new;`,
    `new.sex := new.name_kanji; return new;`,
    `new.subscriber_branch_number := null; return new;`,
  ]) {
    await fail(what);
    await ask(registerQuery, { input: person({ myNumber: aMyNumber(), eligibilityId: 'fails' }) });
    expect(said.at(-1)).toMatch(
      /^\{"errors":\[\{"message":"[^"]+","extensions":\{"code":"INTERNAL_SERVER_ERROR","requestId":"[0-9a-f-]{36}"\}\}\],"data":null\}\n?$/,
    );
  }
  expectSilence(said);
  expect(test_.logged.filter((line) => line.includes('operation failed')).length).toBeGreaterThanOrEqual(4);
});

test('no line of the log and no entry of operation or platform holds any of it', async () => {
  const kept = await asOwner(database.url, async (client) => {
    const tables = [
      'isolated.operation_log',
      'shared.platform_log',
      'shared.sign_in_tries',
      'shared.session',
      'shared.familiar_address',
      'shared.import_work',
    ];
    const texts: string[] = [];
    for (const table of tables)
      texts.push(
        ...(await client.query<{ text: string }>(`select t::text as text from ${table} t`)).rows.map(
          ({ text }) => text,
        ),
      );
    return texts;
  });
  expect(kept.length).toBeGreaterThan(50);
  expectSilence(kept);
  expectSilence(test_.logged);
});

test('no table holds a My Number that can be read [S1-3.3-48]', async () => {
  const texts = await asOwner(database.url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('isolated', 'shared', 'tenancy') and c.relkind = 'r'`,
    );
    const all = [];
    for (const { name } of rows)
      all.push(...(await client.query<{ text: string }>(`select t::text as text from ${name} t`)).rows);
    return all.map(({ text }) => text);
  });
  expect(texts.some((text) => text.includes('金糸雀'))).toBe(true);
  for (const number of [right, wrong, wide, Buffer.from(right).toString('hex')])
    expect(texts.filter((text) => text.includes(number))).toEqual([]);
});
