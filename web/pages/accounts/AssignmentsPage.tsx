import { Download } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { assignmentListDocument } from '../../api/documents/assignment-list';
import type { AssignmentListQuery } from '../../api/generated/graphql';
import { useLongListOf } from '../../api/long-list';
import { ChooseDaysForm } from '../../forms/ChooseDaysForm';
import { useMay } from '../../menu';
import { paths } from '../../paths';
import { dayInWords } from '../../ui/day-in-words';
import { LinkButton } from '../../ui/LinkButton';
import { LongList } from '../../ui/LongList';
import { AccountsFrame } from './AccountsFrame';
import { assignmentColumns, AssignmentCells } from './AssignmentCells';
import { AssignmentTabs } from './AssignmentTabs';
import { dayIn } from './day-in-address';

export const AssignmentsPage = () => (
  <AccountsFrame title="割当状況一覧" operation="viewAssignments" current={paths.assignments}>
    <Assignments />
  </AccountsFrame>
);

function Assignments() {
  const may = useMay();
  const [address, setAddress] = useSearchParams();
  const on = dayIn(address, 'on');
  const list = useLongListOf(assignmentListDocument, { on }, connectionOf);

  return (
    <>
      <AssignmentTabs current={paths.assignments} />
      <ChooseDaysForm
        key={on}
        labels={{ on: 'いつの割当か' }}
        days={{ on }}
        submit="この日の割当を表示"
        onChoose={(days) => setAddress(days)}
      />
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-std-20B-150">{dayInWords(on)}の割当</h2>
        <div className="flex flex-wrap items-center gap-4">
          {may('exportAssignments') && (
            <a href={paths.assignmentsFile(on)} download className="inline-flex min-h-11 items-center gap-2">
              <Download aria-hidden size={20} />
              CSVで保存
            </a>
          )}
          <LinkButton to={paths.assignmentsInPrint(on)}>印刷用の一覧</LinkButton>
        </div>
      </div>
      <LongList
        key={`list ${on}`}
        caption={`${dayInWords(on)}の割当状況`}
        columns={assignmentColumns}
        list={list}
        keyOf={idOf}
        none="この日に発行されていた利用者IDはありません。"
      >
        {(line) => <AssignmentCells line={line} />}
      </LongList>
    </>
  );
}

const connectionOf = ({ assignmentList }: AssignmentListQuery) => assignmentList;
const idOf = ({ account }: { account: { id: string } }) => account.id;
