// Builds anew and restarts whenever a source file changes; the web client is served by Vite beside it.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';

const run = (command, ...words) => spawn(command, words, { stdio: 'inherit' });
const built = (child) => new Promise((done) => child.on('exit', (code) => done(code === 0)));

const web = run('vite');
let server = null;
let timer = null;

async function restart() {
  if (!(await built(run('npm', 'run', '-s', 'build:server')))) return;
  if (server !== null) {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    await ended;
  }
  server = run('npm', 'run', '-s', 'start');
}

for (const folder of ['src', 'migrations']) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(restart, 200);
  });
}
process.on('SIGINT', () => {
  web.kill();
  server?.kill('SIGTERM');
});
await restart();
