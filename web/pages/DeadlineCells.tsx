import { Link } from 'react-router';
import type { DeadlinesQuery, DeadlineState } from '../api/generated/graphql';
import { deadlineKinds } from '../labels';
import { useMay } from '../menu';
import { paths } from '../paths';
import { today } from '../today';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { count } from '../ui/count';
import { Day } from '../ui/Day';
import { daysBetween, daysLeft } from '../ui/days-left';
import type { LongColumn } from '../ui/LongTable';

export type Deadline = DeadlinesQuery['deadlines']['edges'][number]['node'];

export const columnsOf = (state: DeadlineState, dismisses: boolean): LongColumn[] => [
  { title: '期限', rem: 10 },
  { title: '氏名・件数', rem: 10 },
  ...(state === 'DONE_LATE' ? [{ title: '処理した日', rem: 10 }] : []),
  { title: '内容', rem: 22 },
  { title: '届出受理年月日', rem: 10 },
  { title: '見る', rem: 8 },
  ...(dismisses ? [{ title: '処理', rem: 9 }] : []),
];

interface Props {
  deadline: Deadline;
  onDismiss: (() => void) | null;
}

export function DeadlineCells({ deadline, onDismiss }: Props) {
  const may = useMay();
  const { kind, state, notifiedOn, dueOn, doneOn, importId, line, rows, name, faultMessage, subscriberBranchNumber } =
    deadline;
  const whom = name ?? count(rows);
  return (
    <>
      <td>
        <Standing deadline={deadline} />
        <Day date={dueOn} />
      </td>
      <th scope="row">{whom}</th>
      {state === 'DONE_LATE' && (
        <td>
          <Day date={doneOn} />
        </td>
      )}
      <td>
        {deadlineKinds[kind]}
        {faultMessage && <span className="block text-muted">{faultMessage}</span>}
      </td>
      <td>
        <Day date={notifiedOn} />
      </td>
      <td>
        {importId && may('viewFileImports') && (
          <Link to={paths.fileImport(importId)} className="block">
            {line ? `取込の${line}行目` : '取込'}
          </Link>
        )}
        {subscriberBranchNumber && may('viewSubscriber') && (
          <Link to={paths.subscriber(subscriberBranchNumber)} className="block">
            加入者
          </Link>
        )}
      </td>
      {onDismiss && (
        <td>
          {deadline.mayDismiss && (
            <Button aria-label={`${whom}の届出を処理済みにする`} onPress={onDismiss}>
              処理済みに
            </Button>
          )}
        </td>
      )}
    </>
  );
}

/** How long there is, or how late it was, in words. */
function Standing({ deadline: { state, dueOn, doneOn } }: { deadline: Deadline }) {
  if (state === 'DONE_LATE') return doneOn && <span className="block">{daysBetween(dueOn, doneOn)}日遅れ</span>;
  const now = today();
  const tone = state === 'OVERDUE' ? 'bad' : daysBetween(now, dueOn) <= 1 ? 'wait' : 'neutral';
  return (
    <span className="block">
      <Badge tone={tone}>{daysLeft(now, dueOn)}</Badge>
    </span>
  );
}
