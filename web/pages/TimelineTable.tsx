import { Ban, CirclePlus, PencilLine, RotateCcw, SquareCheckBig, Undo2, type LucideIcon } from 'lucide-react';
import { Link } from 'react-router';
import { addDays } from '../../src/domain/plain-date';
import type { SubscriberTimelineQuery, TimelineKind } from '../api/generated/graphql';
import { changesInWords } from '../field-words';
import { timelineKinds } from '../labels';
import { useMay } from '../menu';
import { paths } from '../paths';
import { Badge, type Tone } from '../ui/Badge';
import { Day } from '../ui/Day';
import { Moment } from '../ui/Moment';
import { Table } from '../ui/Table';
import { western } from '../ui/western';

type Entry = SubscriberTimelineQuery['subscriberTimeline'][number];

const columns = ['記録', 'できごと', '内容', '適用', '届出・理由'];

interface Look {
  Icon: LucideIcon;
  tone: Tone;
}

const added: Look = { Icon: CirclePlus, tone: 'good' };
const changed: Look = { Icon: PencilLine, tone: 'busy' };
const corrected: Look = { Icon: PencilLine, tone: 'wait' };
const cancelled: Look = { Icon: Ban, tone: 'bad' };

const looks: Record<TimelineKind, Look> = {
  REGISTERED: added,
  PERIOD_ADDED: added,
  PERIOD_ENDED: { Icon: SquareCheckBig, tone: 'neutral' },
  PERIOD_CORRECTED: corrected,
  PERIOD_CANCELLED: cancelled,
  PERIOD_WITHDRAWN: { Icon: Undo2, tone: 'bad' },
  PERIOD_RESTORED: { Icon: RotateCcw, tone: 'wait' },
  PARTICULARS_CHANGED: changed,
  PARTICULARS_OF_THE_PAST: changed,
  MY_NUMBER_LINKED: added,
  MY_NUMBER_CHANGED: corrected,
  MY_NUMBER_CANCELLED: cancelled,
  MY_NUMBER_REASON: changed,
  CERTIFICATE_ADDED: added,
  CERTIFICATE_CORRECTED: corrected,
  CERTIFICATE_CANCELLED: cancelled,
};

export function TimelineTable({ entries }: { entries: Entry[] }) {
  const may = useMay();
  return (
    <Table stacks caption="履歴（新しい順）" columns={columns}>
      {entries.map((entry, at) => {
        const { Icon, tone } = looks[entry.kind];
        return (
          <tr key={`${entry.at} ${entry.kind} ${at}`} className="align-top">
            <th scope="row">
              <Moment at={entry.at} />
              <span className="block">{entry.by ?? <span className="text-muted">記録者なし</span>}</span>
            </th>
            <td>
              <Badge tone={tone}>
                <Icon aria-hidden size="1.1em" className="mr-1 inline align-text-bottom" />
                {timelineKinds[entry.kind]}
              </Badge>
              {entry.current && <span className="mt-1 block whitespace-nowrap">現在の内容</span>}
            </td>
            <td data-label="内容" className="min-w-64">
              <Changes entry={entry} />
            </td>
            <td data-label="適用">
              <Applied from={entry.validFrom} to={entry.validTo} />
            </td>
            <td data-label="届出・理由" className="min-w-40">
              {entry.notifiedOn && <p className="whitespace-nowrap">届出受理 {western(entry.notifiedOn)}</p>}
              {entry.reason && <p>{entry.reason}</p>}
              {entry.importId && (
                <p className="whitespace-nowrap">
                  {may('viewFileImports') ? (
                    <Link to={paths.fileImport(entry.importId)}>取り込んだファイル</Link>
                  ) : (
                    'ファイル取込'
                  )}
                </p>
              )}
            </td>
          </tr>
        );
      })}
    </Table>
  );
}

/** What was and what is; where there was nothing before, or is nothing after, the one value. */
function Changes({ entry }: { entry: Entry }) {
  const changes = changesInWords(entry.changes, { certificate: entry.kind.startsWith('CERTIFICATE_') });
  const isFirst = changes.every(({ before }) => before === null);
  const isLast = changes.every(({ after }) => after === null);
  if (changes.length === 0) {
    return (
      <span className="text-muted">
        {entry.kind.startsWith('MY_NUMBER_') ? '番号は表示しません' : '項目の変更なし'}
      </span>
    );
  }
  return (
    <>
      {isLast && !isFirst && <p className="text-muted">無かったものとした内容</p>}
      <ul>
        {changes.map(({ label, before, after }) => (
          <li key={label}>
            <span className="text-muted">{label}</span> {!isFirst && (before ?? 'なし')}
            {!isFirst && !isLast && (
              <>
                <span aria-hidden> → </span>
                <span className="sr-only">から</span>
              </>
            )}
            {!isLast && <span className="text-std-16B-170">{after ?? 'なし'}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** From which day on it holds, and through which. */
function Applied({ from, to }: { from: string | null; to: string | null }) {
  if (!from) return null;
  if (to && to <= from) return <span className="whitespace-nowrap">有効な日なし</span>;
  return (
    <>
      <span className="whitespace-nowrap">
        <Day date={from} />
        から
      </span>
      {to && (
        <span className="block whitespace-nowrap">
          <Day date={addDays(to, -1)} />
          まで
        </span>
      )}
    </>
  );
}
