// What is exchanged with other institutions: the platform, the network, the registry, each a process of its own.
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { post, quantile } from './load.mjs';
import { handlingOn, password } from './servers.mjs';

const require = createRequire(import.meta.url);
const { InsurerCipher } = require('../dist/src/vault/insurer-cipher.js');
const { openCode } = require('../dist/src/vault/organization-codes.js');
const { secretKeyVault } = require('../dist/src/vault/key-vault.js');
const { createSecretKey } = require('node:crypto');
const { syntheticRows } = require('../dist/src/demo/people.js');
const { registrationColumns } = require('../dist/src/domain/registration-row.js');

/** Signed in, handling My Numbers. */
export async function signInLinked(base, loginId) {
  const { headers, text } = await post(`${base}/auth/sign-in`, JSON.stringify({ loginId, password }));
  if (!headers['set-cookie']) throw new Error(text);
  const cookie = headers['set-cookie'][0].split(';')[0];
  const ask = async (query, variables) =>
    JSON.parse((await post(`${base}/graphql`, JSON.stringify({ query, variables }), { cookie })).text);
  const { errors } = await ask(handlingOn);
  if (errors) throw new Error(errors[0].message);
  return { cookie, ask };
}

/** The same people at the demo's insurers A and B: registered at both by file, approved by a colleague. */
export async function registerEverywhere({ world, people }) {
  const header = registrationColumns.map(({ header: name }) => name);
  const rows = [...syntheticRows({ count: people, seed: 9, prefix: 'X', symbol: 8500, today: '2026-11-01' })];
  const file = Buffer.from([header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join(''), 'utf8');
  const insurers = [];
  for (const [who, insurerNumber] of [
    ['a', '06990014'],
    ['b', '06990022'],
  ]) {
    const [clerk, colleague] = [
      await signInLinked(world.base, `${who}-write`),
      await signInLinked(world.base, `${who}-manager`),
    ];
    const id = await world.upload(clerk, file);
    await world.until(id, 'awaiting approval');
    await colleague.ask(handlingOn);
    await colleague.ask('mutation ($id: ID!) { approveFileImport(id: $id) { state } }', { id });
    await world.until(id, 'applied');
    const { rows: found } = await world.sql('select id from shared.insurer where insurer_number = $1', [insurerNumber]);
    insurers.push({ id: found[0].id, institution: `I${insurerNumber}0000000` });
  }
  const [a, b] = insurers;
  const { rows: linked } = await world.sql(
    `select s.subscriber_branch_number as number from isolated.subscriber s
     join isolated.eligibility_id e on e.insurer_id = s.insurer_id and e.subscriber_id = s.id
     where s.insurer_id = $1 and e.eligibility_id like 'X%' and s.my_number_state = 'LINKED' order by 1`,
    [a.id],
  );
  return { a, b, branchNumbers: linked.map(({ number }) => number) };
}

/** What the network itself has written down of every exchange. */
export async function networkExchanges({ urls }, certificates) {
  const agent = agentOf(certificates, 'control');
  const { text } = await send(`${urls.network}/v1/exchanges`, { agent, method: 'GET' });
  agent.destroy();
  return JSON.parse(text);
}

const counts = 'query { codeAcquisition { requested acquired failed finishedAt } }';

/** Codes for everybody of the insurer who has none: persons per second, until the last has arrived. */
export async function acquireAll(person) {
  const begun = performance.now();
  await person.ask('mutation { acquireOrganizationCodes { id } }');
  for (;;) {
    const { codeAcquisition: run } = (await person.ask(counts)).data;
    if (run.finishedAt !== null && run.requested === 0) {
      return { persons: run.acquired, perSecond: run.acquired / ((performance.now() - begun) / 1000) };
    }
    await pause(50);
  }
}

const createInquiry = 'mutation ($input: CreateInquiryInput!) { createInquiry(input: $input) { id } }';

/** What is asked: the eligibility of people who have joined, of the insurer they were with. */
export async function legalQuestion(person) {
  const { legalBases } = (
    await person.ask(
      '{ legalBases { affairCode procedureCode informationCode informationName providerKind consentRequired } }',
    )
  ).data;
  const basis = legalBases.find(
    ({ informationName, providerKind, consentRequired }) =>
      informationName === '医療保険資格関係情報' && providerKind === 'HEALTH_INSURANCE_SOCIETY' && !consentRequired,
  );
  const { affairCode, procedureCode, informationCode } = basis;
  return { affairCode, procedureCode, informationCode, periodFrom: '2015-01-01', periodTo: '2026-11-01' };
}

/**
 * `count` inquiries by `clients` clerks at once, each about another person; ends when both sides hold their record of
 * every one. Exchanges per second, and how long an inquiry waited for its answer.
 */
export async function exchangePairs({ person, owner, question, branchNumbers, clients, a, b }) {
  const [{ at: since }] = (await owner.query('select clock_timestamp() as at')).rows;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let turn = client; turn < branchNumbers.length; turn += clients) {
        const input = {
          ...question,
          providerInstitution: b.institution,
          subscriberBranchNumber: branchNumbers[turn],
          purpose: '資格取得の確認',
        };
        const { data, errors } = await person.ask(createInquiry, { input });
        if (!data?.createInquiry.id) throw new Error(`an inquiry was refused: ${JSON.stringify(errors)}`);
      }
    }),
  );
  const asked = performance.now();
  while ((await owner.query(open, [a.id, since])).rows[0].n > 0) {
    if (performance.now() - asked > 120_000) throw new Error('exchanges do not come to an end');
    await pause(200);
  }
  const ended = performance.now();
  const [{ n }] = (await owner.query(bothRecorded, [a.id, b.id, since])).rows;
  if (n !== branchNumbers.length) throw new Error(`${n} of ${branchNumbers.length} exchanges have both records`);
  return {
    askedPerSecond: branchNumbers.length / ((asked - begun) / 1000),
    perSecond: branchNumbers.length / ((ended - begun) / 1000),
  };
}

const open = `select count(*)::integer as n from isolated.inquiry
  where insurer_id = $1 and requested_at >= $2 and state in ('ACCEPTED', 'SENT', 'WAITING')`;

/** Exchanges of which both sides hold the record with the time of the answer. */
const bothRecorded = `
  select count(*)::integer as n from isolated.provision_record a
  join isolated.provision_record p on p.insurer_id = $2 and p.role = 'PROVIDER' and p.processing_number = a.processing_number
    and p.provided_at = a.provided_at and p.revision = 1
  where a.insurer_id = $1 and a.role = 'REQUESTER' and a.revision = 2 and a.requested_at >= $3`;

/** An organization-specific code as the network would send it, opened with the platform's own keys. */
export async function codesOf({ owner, secrets, insurerId, limit }) {
  const { rows: keys } = await owner.query(
    'select purpose, version, wrapped from isolated.data_key where insurer_id = $1',
    [insurerId],
  );
  const vault = secretKeyVault(secrets.keyEncryptionKey);
  const unwrapped = await Promise.all(
    keys.map(async (key) => ({ ...key, key: createSecretKey(await vault.unwrap(key.wrapped)) })),
  );
  const cipher = new InsurerCipher(
    insurerId,
    unwrapped.find(({ purpose }) => purpose === 'blind-index').key,
    new Map(unwrapped.filter(({ purpose }) => purpose === 'cipher').map(({ version, key }) => [version, key])),
  );
  const { rows } = await owner.query(
    `select subscriber_id as id, cipher from isolated.organization_code where insurer_id = $1 and state = 'ACQUIRED' limit $2`,
    [insurerId, limit],
  );
  return rows.map(({ id, cipher: sealed }) => openCode(cipher, id, sealed));
}

const receiveInquiry =
  'mutation ($input: ArrivingInquiryInput!) { receiveInquiry(input: $input) { processingNumber outcome version body } }';

/** Inquiries that arrive at a pace, whether the one before is answered or not: how long each waits for its answer. */
export async function arrivingInquiries({ port, certificates, codes, question, from, to, perSecond, seconds }) {
  const agent = agentOf(certificates, 'network');
  const times = [];
  const underWay = [];
  const start = performance.now();
  for (let turn = 0; turn < perSecond * seconds; turn += 1) {
    await pause(Math.max(0, start + (turn * 1000) / perSecond - performance.now()));
    const input = {
      ...question,
      processingNumber: `${from}-B-${process.pid}-${turn}`.slice(-32),
      ...{ providerInstitution: to, requesterInstitution: from, requesterDepartment: '架空第一健康保険組合 資格担当' },
      ...{ organizationCode: codes[turn % codes.length], requestedAt: new Date().toISOString(), nonDisclosure: false },
    };
    const begun = performance.now();
    underWay.push(
      send(`https://localhost:${port}/graphql`, {
        ...{ agent, method: 'POST', body: JSON.stringify({ query: receiveInquiry, variables: { input } }) },
      }).then(({ text }) => {
        if (!text.includes('"outcome":"ANSWERED"') && !text.includes('"outcome":"NO_DATA"')) throw new Error(text);
        times.push(performance.now() - begun);
      }),
    );
  }
  await Promise.all(underWay);
  agent.destroy();
  times.sort((one, other) => one - other);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), p99: quantile(times, 0.99) };
}

const agentOf = (certificates, name) => {
  const read = (file) => readFileSync(join(certificates, file));
  const identity = { ca: read('authority.pem'), cert: read(`${name}.pem`), key: read(`${name}.key`) };
  return new Agent({ keepAlive: true, maxSockets: 32, ...identity });
};

const send = (url, { agent, method, body = '' }) =>
  new Promise((done, failed) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    request(url, { method, agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => (text += part));
      response.on('end', () => done({ status: response.statusCode, text }));
    })
      .on('error', failed)
      .end(body);
  });
