import { found, type Facts, type Finding, type Waiting } from './diagnosis';
import { elapsedInJapanese } from './elapsed-in-japanese';

const minuteMs = 60_000;

/** Jobs are looked for ten times a second, and what fails is tried again every five minutes at least. */
const jobLimits = { warnMs: 10 * minuteMs, failMs: 60 * minuteMs };
/** A file of a million rows takes some minutes to be applied. */
const importLimits = { warnMs: 30 * minuteMs, failMs: 120 * minuteMs };

const taskLabels: Record<string, string> = {
  'send-message': '送信',
  'inquiry-due': '照会の期限',
  'acquire-codes': '機関別符号の取得',
};
const kindLabels = { INQUIRY: '照会', ANSWER: '手動応答' };

const group = '処理';

export function jobFindings({ now, jobs, imports, deadMessages }: Facts): Finding[] {
  const dead = deadMessages.filter(({ count }) => count > 0);
  return [
    ...jobs.map((job) =>
      found(
        [`jobs.${job.task}`, group, `待ち行列：${taskLabels[job.task] ?? job.task}`],
        [`待ち${job.waiting}件`, `やり直し中${job.retried}件`, ...oldestOf(job, now)].join('、'),
        lateness(job, now, jobLimits, '相手システムに届いているか、サーバーの記録（ログ）を確かめてください。'),
      ),
    ),
    found(
      ['imports', group, 'ファイルの取込'],
      [`処理中または処理待ち${imports.due}件`, `予定${imports.scheduled}件`, ...oldestOf(imports, now)].join('、'),
      lateness(imports, now, importLimits, '取込が進んでいるか、サーバーの記録（ログ）を確かめてください。'),
    ),
    found(
      ['deadMessages', group, '送信をやめたもの'],
      dead.length === 0 ? 'なし' : dead.map(({ kind, count }) => `${kindLabels[kind]}${count}件`).join('、'),
      dead.length === 0
        ? ['OK']
        : ['WARN', '原因を除いてから、保険者に「連携状況」の画面で再送するよう連絡してください。'],
    ),
  ];
}

const oldestOf = ({ oldestDueAt }: Waiting, now: Date): string[] =>
  oldestDueAt === null ? [] : [`最も古いものは${elapsedInJapanese(now.getTime() - oldestDueAt.getTime())}前から`];

function lateness(
  { oldestDueAt }: Waiting,
  now: Date,
  { warnMs, failMs }: { warnMs: number; failMs: number },
  advice: string,
): ['OK'] | ['WARN' | 'FAIL', string] {
  const late = oldestDueAt === null ? 0 : now.getTime() - oldestDueAt.getTime();
  return late < warnMs ? ['OK'] : [late < failMs ? 'WARN' : 'FAIL', advice];
}
