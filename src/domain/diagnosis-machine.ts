import { found, type Facts, type Finding } from './diagnosis';

const group = '機器';
const gib = 1024 ** 3;
const disks = { warnBytes: 10 * gib, failBytes: 2 * gib };

export function diskFinding({ disk }: Facts): Finding {
  const what: [string, Finding['group'], string] = ['disk', group, 'データの置き場所'];
  if (disk === null) return found(what, '調べられません', ['WARN', 'DATA_DIRがあり、読めることを確かめてください。']);
  const { freeBytes, totalBytes } = disk;
  const value = `空き${(freeBytes / gib).toFixed(1)} GiB（全体${(totalBytes / gib).toFixed(1)} GiB）`;
  if (freeBytes >= disks.warnBytes) return found(what, value);
  return found(what, value, [
    freeBytes < disks.failBytes ? 'FAIL' : 'WARN',
    '不要なファイルを移すか、容量を増やしてください。いっぱいになると登録も取込もできなくなります。',
  ]);
}

/** The first releases without the known ways past row security (CVE-2024-10976, CVE-2025-8713). */
const leastPostgresMinor: Record<number, number> = { 15: 14, 16: 10, 17: 6, 18: 0 };
const leastPostgres = 15;
/** Of the supported lines, the security releases of January 2026. */
const leastNodeMinor: Record<number, number> = { 22: 22, 24: 13 };
const leastNode = 22;

export function versionFindings({ node, postgres }: Facts): Finding[] {
  const [nodeMajor = 0, nodeMinor = 0] = node.split('.').map(Number);
  const [major, minor] = [Math.floor(postgres / 10_000), postgres % 10_000];
  const patched = 'Node.jsを、セキュリティ修正を含む版に上げてください。';
  const isNodePatched = nodeMajor >= leastNode && nodeMinor >= (leastNodeMinor[nodeMajor] ?? 0);
  const postgresAdvice = `PostgreSQLを${major}.${leastPostgresMinor[major] ?? 0}以降に上げてください。それより前の版には、行の隔離に関わる既知の弱点があります。`;
  return [
    found(['node', group, 'Node.js'], node, isNodePatched ? ['OK'] : ['WARN', patched]),
    found(
      ['postgres', group, 'PostgreSQL'],
      `${major}.${minor}`,
      major < leastPostgres
        ? ['FAIL', `PostgreSQLを${leastPostgres}以降に上げてください。`]
        : minor < (leastPostgresMinor[major] ?? 0)
          ? ['WARN', postgresAdvice]
          : ['OK'],
    ),
  ];
}
