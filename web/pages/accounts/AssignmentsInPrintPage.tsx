import { useSearchParams } from 'react-router';
import { assignmentListDocument } from '../../api/documents/assignment-list';
import type { AssignmentListQuery } from '../../api/generated/graphql';
import { useLongListOf } from '../../api/long-list';
import { paths } from '../../paths';
import { dayInWords } from '../../ui/day-in-words';
import { Page } from '../../ui/Page';
import { Table } from '../../ui/Table';
import { Permitted } from '../Permitted';
import { assignmentColumns, AssignmentCells } from './AssignmentCells';
import { dayIn } from './day-in-address';
import { PrintFrame } from './PrintFrame';
import { useWholeList } from './use-whole-list';

export const AssignmentsInPrintPage = () => (
  <Page title="割当状況一覧（印刷用）">
    <Permitted operation="viewAssignments">
      <Whole />
    </Permitted>
  </Page>
);

function Whole() {
  const [address] = useSearchParams();
  const on = dayIn(address, 'on');
  const list = useWholeList(useLongListOf(assignmentListDocument, { on }, connectionOf));

  return (
    <PrintFrame
      list={list}
      back={`${paths.assignments}?${new URLSearchParams({ on })}`}
      head={`${dayInWords(on)}の割当`}
    >
      <div className="[page:wide] [&_tbody_th]:min-w-40 [&_tbody_td:nth-child(5)]:min-w-24">
        <Table caption={`${dayInWords(on)}の割当状況`} columns={assignmentColumns.map(({ title }) => title)}>
          {list.rows.map((line) => (
            <tr key={line.account.id}>
              <AssignmentCells line={line} />
            </tr>
          ))}
        </Table>
      </div>
    </PrintFrame>
  );
}

const connectionOf = ({ assignmentList }: AssignmentListQuery) => assignmentList;
