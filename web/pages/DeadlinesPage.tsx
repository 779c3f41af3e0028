import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { deadlineCountsDocument, deadlinesDocument } from '../api/documents/deadline';
import type { DeadlinesQuery, DeadlineState } from '../api/generated/graphql';
import { useLongListOf } from '../api/long-list';
import { useQueryOf } from '../api/query';
import { DismissDeadlineForm } from '../forms/DismissDeadlineForm';
import { deadlineStates } from '../labels';
import { useMay } from '../menu';
import { paths } from '../paths';
import { countSoFar } from '../ui/count';
import { Dialog } from '../ui/Dialog';
import { LongList } from '../ui/LongList';
import { Page } from '../ui/Page';
import { TabLinks } from '../ui/TabLinks';
import { columnsOf, DeadlineCells, type Deadline } from './DeadlineCells';
import { Permitted } from './Permitted';

/** The views by what the address says. */
const views = {
  due: { state: 'DUE', to: paths.deadlines, figure: 'due', none: '期限が来ていない届出で、未処理のものはありません。' },
  overdue: {
    state: 'OVERDUE',
    to: paths.deadlinesOverdue,
    figure: 'overdue',
    none: '期限を過ぎた未処理の届出はありません。',
  },
  late: {
    state: 'DONE_LATE',
    to: paths.deadlinesDoneLate,
    figure: 'doneLate',
    none: '直近90日に、期限を過ぎて処理した届出はありません。',
  },
} as const satisfies Record<string, { state: DeadlineState; to: string; figure: string; none: string }>;
type View = keyof typeof views;

const isView = (name: string | null): name is View => name !== null && name in views;

export const DeadlinesPage = () => (
  <Page title="届出期限照会">
    <Permitted operation="viewDeadlines">
      <Deadlines />
    </Permitted>
  </Page>
);

function Deadlines() {
  const may = useMay();
  const [parameters] = useSearchParams();
  const show = parameters.get('show');
  const name: View = isView(show) ? show : 'due';
  const { state, none } = views[name];
  const { data } = useQueryOf(deadlineCountsDocument, {});
  const list = useLongListOf(deadlinesDocument, { state }, connectionOf);
  const [dismissing, setDismissing] = useState<Deadline | null>(null);
  const dismisses = may('dismissDeadline') && state !== 'DONE_LATE';

  return (
    <>
      <p className="mb-3">
        届出は、届出受理年月日から5日以内に登録します。{state === 'DONE_LATE' ? '処理の新しいもの' : '期限の近いもの'}
        から並んでいます。
      </p>
      <TabLinks
        label="期限の絞り込み"
        tabs={(Object.keys(views) as View[]).map((view) => {
          const { to, state: shown, figure } = views[view];
          const figures = data?.deadlineCounts[figure];
          const text = deadlineStates[shown] + (figures === undefined ? '' : `（${countSoFar(figures)}）`);
          return { to, text, current: view === name };
        })}
      />
      <LongList
        key={state}
        caption={`届出期限（${deadlineStates[state]}）`}
        columns={columnsOf(state, dismisses)}
        list={list}
        keyOf={idOf}
        none={none}
      >
        {(deadline) => (
          <DeadlineCells deadline={deadline} onDismiss={dismisses ? () => setDismissing(deadline) : null} />
        )}
      </LongList>
      <Dialog title="届出を処理済みにする" isOpen={dismissing !== null} onClose={() => setDismissing(null)}>
        {dismissing && <DismissDeadlineForm deadline={dismissing} onDone={() => setDismissing(null)} />}
      </Dialog>
    </>
  );
}

const connectionOf = ({ deadlines }: DeadlinesQuery) => deadlines;
const idOf = ({ id }: { id: string }) => id;
