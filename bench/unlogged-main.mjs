// The platform as it is but for one thing: what is done leaves no entry in the operation log. Only for measuring what an
// entry costs, and only from here: the server itself has no way to be told so.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { InsurerSession } = require('../dist/src/db/insurer-session.js');

const { commit } = InsurerSession.prototype;
InsurerSession.prototype.commit = function commitWithoutEntries() {
  return commit.call(this, []);
};

require('../dist/src/main.js');
