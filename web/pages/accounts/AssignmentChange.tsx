import { assignmentParts, isSame, type ShownAssignment } from '../../assignment-words';
import { Table } from '../../ui/Table';
import { AssignmentProperties } from './AssignmentProperties';
import { Items } from './Items';

interface Props {
  caption: string;
  /** Null: no duty. */
  before: ShownAssignment | null | undefined;
  after: ShownAssignment | null | undefined;
}

const columns = ['項目', '変更前', '変更後'];

/** What somebody may do, and what they may do instead; what comes and what goes stands out. */
export function AssignmentChange({ caption, before, after }: Props) {
  if (!before && after) {
    return (
      <>
        <p className="mb-2">これまでの割当はありません（取扱不可）。</p>
        <AssignmentProperties assignment={after} />
      </>
    );
  }
  return (
    <>
      <p className="mb-2 text-muted">「＋」は加わるもの、「－」はなくなるものです。</p>
      <div className="[&_td]:align-top [&_tbody_th]:align-top">
        <Table stacks caption={caption} columns={columns}>
          {assignmentParts.map(({ label, items }) => {
            const [former, next] = [before ? items(before) : [], after ? items(after) : []];
            return (
              <tr key={label}>
                <th scope="row" className="whitespace-nowrap">
                  {label}
                </th>
                <td data-label="変更前" className="sm:w-2/5">
                  <Items items={former} others={next} lacking="removed" />
                </td>
                <td data-label="変更後" className="sm:w-2/5">
                  {isSame(former, next) ? (
                    <span className="text-muted">変わりません</span>
                  ) : (
                    <Items items={next} others={former} />
                  )}
                </td>
              </tr>
            );
          })}
        </Table>
      </div>
    </>
  );
}
