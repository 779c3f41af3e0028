// The load generator: a process of its own on a core of its own. What it is told to ask is ready to be sent.
import { load, post, probe } from './load.mjs';

let stop = null;

/** Each request in turn; every answer must hold what is expected. */
const asking =
  ({ requests, expected }) =>
  async (turn) => {
    const { url, cookie, body } = requests[turn % requests.length];
    const { text } = await post(url, body, cookie ? { cookie } : {});
    if (!text.includes(expected)) throw new Error(`answered: ${text.slice(0, 500)}`);
  };

const does = {
  load: ({ clients, seconds, ...asked }) => load(asking(asked), { clients, seconds }),
  probe: async ({ everyMs, ...asked }) => {
    stop = probe(asking(asked), everyMs);
    stop.done.catch(() => undefined);
    return {};
  },
  stop: () => stop(),
};

process.on('message', ({ kind, ...told }) => {
  does[kind](told).then(
    (figures) => process.send(figures),
    (error) => process.send({ error: error.stack }),
  );
});
process.on('disconnect', () => process.exit());
