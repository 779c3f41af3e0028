import { found, type Facts, type Finding } from './diagnosis';
import { diskFinding, versionFindings } from './diagnosis-machine';
import { jobFindings } from './diagnosis-work';
import { backupFinding, certificateFindings, partnerFindings } from './diagnosis-outside';

/** All that was looked at, in the order of the groups. */
export function diagnose(facts: Facts): Finding[] {
  return [
    ...startFindings(facts),
    ...databaseFindings(facts),
    ...jobFindings(facts),
    ...partnerFindings(facts),
    ...certificateFindings(facts),
    diskFinding(facts),
    backupFinding(facts),
    ...versionFindings(facts),
  ];
}

function startFindings({ migrations, unsafe, forgedContextBelieved }: Facts): Finding[] {
  const { missing, unknown, applied } = migrations;
  const group = '起動時の確認';
  return [
    found(
      ['migrations', group, 'データベースの構造'],
      [
        `適用済み${applied}件`,
        ...missing.map((name) => `未適用 ${name}`),
        ...unknown.map((name) => `未知 ${name}`),
      ].join('、'),
      missing.length > 0
        ? ['FAIL', '「kakehashi migrate」を実行してから、サーバーを起動し直してください。']
        : unknown.length > 0
          ? ['WARN', 'データベースの方が新しい版です。サーバーを同じ版に上げてください。']
          : ['OK'],
    ),
    found(
      ['tenancy', group, 'ロールと保険者の隔離'],
      unsafe.length === 0
        ? 'すべての表に隔離のポリシーがあり、所有者や管理者の権限を持つロールはありません'
        : unsafe.join('、'),
      unsafe.length === 0
        ? ['OK']
        : [
            'FAIL',
            'ほかの保険者の情報が見えるおそれがあります。サーバーを止め、データベースの変更を元に戻してください。',
          ],
    ),
    found(
      ['contexts', group, '署名された文脈'],
      forgedContextBelieved ? '別の鍵で署名したものが受け入れられました' : '別の鍵で署名したものは拒否されました',
      forgedContextBelieved
        ? [
            'FAIL',
            'ほかの保険者の情報が見えるおそれがあります。サーバーを止め、データベースの関数を元に戻してください。',
          ]
        : ['OK'],
    ),
  ];
}

/** A context lives for 60 seconds: clocks that differ by half of that leave little of it. */
const clocks = { warnMs: 2_000, failMs: 30_000 };
const leastOffMs = 50;
const logMonthsWanted = 2;

function databaseFindings({ pools, clockAheadMs, logMonths }: Facts): Finding[] {
  const group = 'データベース';
  const waiting = pools.filter((pool) => pool.waiting > 0);
  const total = (which: 'total' | 'idle' | 'most'): number => pools.reduce((sum, pool) => sum + pool[which], 0);
  const off = Math.abs(clockAheadMs);
  const clockAdvice = 'サーバーとデータベースの時刻同期（NTP）を確かめてください。';
  return [
    found(
      ['pools', group, '接続'],
      [
        `${total('total')}本（上限${total('most')}本）のうち空き${total('idle')}本`,
        ...waiting.map((pool) => `${pool.door}で${pool.waiting}件が順番待ち`),
      ].join('、'),
      waiting.length === 0
        ? ['OK']
        : ['WARN', '続くときは、サーバーのプロセスを増やすか、データベースの負荷を確かめてください。'],
    ),
    found(
      ['clock', group, '時計の差'],
      off < leastOffMs
        ? 'ありません'
        : `データベースが${(off / 1000).toFixed(1)}秒${clockAheadMs < 0 ? '遅れ' : '進み'}`,
      off >= clocks.failMs ? ['FAIL', clockAdvice] : off >= clocks.warnMs ? ['WARN', clockAdvice] : ['OK'],
    ),
    found(
      ['logMonths', group, '操作ログの区画'],
      `${logMonths}か月先まで用意済み`,
      logMonths >= logMonthsWanted
        ? ['OK']
        : ['WARN', '「kakehashi migrate」を実行してください。起動のたびに13か月先まで用意されます。'],
    ),
  ];
}
