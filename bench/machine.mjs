// Which process runs on which core: the server that is measured alone on one, the load generator on another.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

/** Those this process may use, `0-1,4` as the kernel writes them. */
function allowedCores() {
  const [, list] = /Cpus_allowed_list:\s+(\S+)/.exec(readFileSync('/proc/self/status', 'utf8'));
  return list.split(',').flatMap((range) => {
    const [first, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
}

const [first, second = first] = allowedCores();

/** `both`: for what is told of the machine as a whole, and for PostgreSQL: the scheduler decides. */
export const cores = { server: String(first), load: String(second), both: `${first},${second}` };

/** Before a command: what it starts stays there. */
export const pinned = (core) => ['taskset', '-c', core];

/** A process that runs already, with all its threads. */
export function pin(pid, core) {
  try {
    execFileSync('taskset', ['-a', '-c', '-p', core, String(pid)], { stdio: 'ignore' });
  } catch (error) {
    // One that has ended meanwhile needs no core.
    if (isAlive(pid)) throw error;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

export function childrenOf(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return children.split(' ').filter(Boolean).map(Number);
}

export const postmasterOf = (dataDir) =>
  Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

/** PostgreSQL was started by the server and would share its core; new connections follow the postmaster. */
export function pinDatabase(dataDir, core) {
  const postmaster = postmasterOf(dataDir);
  pin(postmaster, core);
  for (const child of childrenOf(postmaster)) pin(child, core);
}

export const machine = `${cpus().length} cores ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
