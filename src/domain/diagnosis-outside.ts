import { found, type Facts, type Finding } from './diagnosis';
import { elapsedInJapanese } from './elapsed-in-japanese';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** A new certificate is asked for, issued and registered by two people. */
const certificateDays = { warn: 30, fail: 7 };

const group = '相手システムと証明書';

type Verdict = ['OK'] | ['WARN' | 'FAIL', string];

export function partnerFindings({ now, partners }: Facts): Finding[] {
  return partners.map(({ name, lastInAt, lastOutAt, certificateUntil }) => {
    const moments = [
      ...(lastInAt === null ? [] : [`最後の受信は${agoOf(lastInAt, now)}前`]),
      ...(lastOutAt === null ? [] : [`最後の送信は${agoOf(lastOutAt, now)}前`]),
    ];
    const shown = certificateUntil === null ? [] : [`証明書は${untilInWords(certificateUntil, now)}`];
    return found(
      [`partners.${name}`, group, `相手システム：${name}`],
      [...(moments.length === 0 ? ['やり取りはまだありません'] : moments), ...shown].join('、'),
      certificateUntil === null
        ? ['OK']
        : ending(certificateUntil, now, '相手に証明書の更新を依頼し、新しい証明書を登録してください。'),
    );
  });
}

export function certificateFindings({ now, certificates, terminals: { good, soon, expired } }: Facts): Finding[] {
  return [
    ...certificates.map(({ name, until }) =>
      found(
        [`certificates.${name}`, group, `証明書：${name}`],
        untilInWords(until, now),
        ending(until, now, '新しい証明書をCERTIFICATES_DIRに置き、サーバーを起動し直してください。'),
      ),
    ),
    found(
      ['terminals', group, '端末の証明書'],
      `有効${good}台、うち30日以内に期限を迎えるもの${soon}台、期限切れ${expired}台`,
      soon === 0 ? ['OK'] : ['WARN', '保険者の管理者に、端末の証明書の更新と登録を依頼してください。'],
    ),
  ];
}

const agoOf = (moment: Date, now: Date): string => elapsedInJapanese(now.getTime() - moment.getTime());

const untilInWords = (until: Date, now: Date): string =>
  until <= now ? `${agoOf(until, now)}前に期限切れ` : `あと${elapsedInJapanese(until.getTime() - now.getTime())}`;

function ending(until: Date, now: Date, advice: string): Verdict {
  const days = (until.getTime() - now.getTime()) / dayMs;
  if (days >= certificateDays.warn) return ['OK'];
  return [days < certificateDays.fail ? 'FAIL' : 'WARN', advice];
}

/** Once a day, and an hour for it to end. */
const backupLimits = { warnMs: 25 * hourMs, failMs: 72 * hourMs };

export function backupFinding({ now, backup }: Facts): Finding {
  const what: [string, Finding['group'], string] = ['backup', '機器', 'バックアップ'];
  if (backup === null)
    return found(what, '記録がありません', ['WARN', '「kakehashi backup」を毎日実行するようにしてください。']);
  const age = now.getTime() - backup.at.getTime();
  const verified = backup.verifiedAt === null ? '検証はまだです' : `検証は${agoOf(backup.verifiedAt, now)}前`;
  const value = `${elapsedInJapanese(age)}前、${backup.ok ? '正常' : '失敗'}、${verified}`;
  if (!backup.ok || age >= backupLimits.failMs)
    return found(what, value, ['FAIL', 'バックアップを実行し直し、「kakehashi verify-backup」で確かめてください。']);
  if (age >= backupLimits.warnMs)
    return found(what, value, ['WARN', '毎日のバックアップが動いているか確かめてください。']);
  if (backup.verifiedAt === null)
    return found(what, value, ['WARN', '「kakehashi verify-backup」で、戻せることを確かめてください。']);
  return found(what, value);
}
