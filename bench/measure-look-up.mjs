// A subscriber is looked up: the platform with and without its log entry, PostGraphile v5, and node:http with pg. Each is one
// process on the same core, over the same tables, as the same login role with 8 connections, for 32 clients.
import { branchNumbersOf, found, lookUpsOf, postgraphileDocument } from './asked.mjs';
import { post } from './load.mjs';
import { cores } from './machine.mjs';
import { permissionShare } from './measure-accounts.mjs';
import { inTurns, ratio, round, spread } from './rounds.mjs';
import { startOther, startPlatform } from './servers.mjs';
import { UnderTest } from './under-test.mjs';

const clients = 32;

export async function measureLookUp({ tell, generator, rounds, seconds }) {
  const world = await UnderTest.start({ core: cores.server });
  try {
    const contenders = await startContenders(world);
    await mustAgree(contenders);
    const ask = (name) => ({ requests: contenders[name], expected: found, clients });
    const load = async (name) => (await generator.load({ ...ask(name), seconds })).perSecond;
    const figures = await inTurns(Object.keys(contenders), { rounds, measure: load });
    const per = (name) => [Math.round(spread(figures[name]).median), '/s', '', spread(figures[name], Math.round)];
    tell('look-up without log entry', ...per('unlogged'));
    tell('PostGraphile v5, the same look-up', ...per('postgraphile'));
    tell('look-up with log entry', ...per('logged'));
    tell('bare node:http + pg, same SQL, with log entry', ...per('bare'));
    tell('(a) look-up without log entry / PostGraphile v5', ...ratio(figures.unlogged, figures.postgraphile, '≥ 1.5'));
    tell('(b) look-up with log entry / without', ...ratio(figures.logged, figures.unlogged, '≥ 0.7'));
    tell('(c) look-up with log entry / bare', ...ratio(figures.logged, figures.bare, '≥ 0.5'));
    tell('deciding about permission, of a look-up', round(permissionShare(spread(figures.logged).median)), '%', '≤ 5');
  } finally {
    await world.end();
  }
}

async function startContenders(world) {
  const { server: core } = cores;
  const reader = await world.signIn('a-read');
  const branchNumbers = await branchNumbersOf(reader);
  const { insurerId, accountId } = await world.account('a-read');
  const url = world.urlAs('handling_read');
  const of = { url, authenticatorUrl: world.urlAs('authenticator'), contextKey: world.secrets.contextKey, core };
  const script = 'unlogged-main.mjs';
  const unlogged = await world.beside(() => startPlatform(world.dataDir, 4711, world.env, { core, script }));
  const postgraphile = await world.beside(() => startOther('postgraphile-server.mjs', { ...of, port: 4712 }));
  const bare = await world.beside(() => startOther('bare-server.mjs', { ...of, port: 4713 }));
  const asked = (variables) => JSON.stringify({ query: postgraphileDocument, variables });
  return {
    unlogged: lookUpsOf(unlogged.base, reader.cookie, branchNumbers),
    logged: lookUpsOf(world.base, reader.cookie, branchNumbers),
    postgraphile: branchNumbers.map((b) => ({
      ...{ url: `${postgraphile.base}/graphql`, cookie: reader.cookie, body: asked({ i: insurerId, b }) },
    })),
    bare: branchNumbers.map((branchNumber) => ({
      ...{ url: `${bare.base}/`, body: JSON.stringify({ insurerId, accountId, branchNumber }) },
    })),
  };
}

/** Before anything is measured, all say the same about each subscriber; and nobody says it to somebody without a cookie. */
async function mustAgree({ unlogged, logged, postgraphile, bare }) {
  const answer = async ({ url, cookie, body }) => (await post(url, body, cookie ? { cookie } : {})).text;
  for (const [at, request] of logged.entries()) {
    const expected = JSON.parse(await answer(request)).data.subscriber;
    const others = [unlogged[at], postgraphile[at]];
    for (const other of others) {
      const text = await answer(other);
      if (text !== JSON.stringify({ data: { subscriber: expected } }) + text.slice(text.trimEnd().length))
        throw new Error(`${other.url} says ${text}, and not ${JSON.stringify(expected)}`);
    }
    if (JSON.stringify(onlyAsked(JSON.parse(await answer(bare[at])), expected)) !== JSON.stringify(expected))
      throw new Error('the bare server says something else');
  }
  for (const { url, body } of [unlogged[0], logged[0], postgraphile[0]])
    if ((await post(url, body, { cookie: 'kakehashi_session=nobody' })).text.includes(found))
      throw new Error(`${url} does not ask who somebody is`);
}

/** The bare server answers with whole rows. */
function onlyAsked(given, shape) {
  if (Array.isArray(shape)) return given.map((each, at) => onlyAsked(each, shape[at]));
  if (shape === null || typeof shape !== 'object') return given;
  return Object.fromEntries(Object.entries(shape).map(([name, value]) => [name, onlyAsked(given[name], value)]));
}
