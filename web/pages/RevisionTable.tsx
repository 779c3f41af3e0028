import { recordChanges, type ProvisionRecord } from '../provision-record-words';
import { Moment } from '../ui/Moment';
import { Table } from '../ui/Table';

const columns = ['版', '記録', '変わったところ', '理由'];

/** How a provision record came to say what it says, oldest first: nothing of it is overwritten. */
export const RevisionTable = ({ revisions }: { revisions: ProvisionRecord[] }) => (
  <Table stacks caption="記録と訂正の経過（古い順）" columns={columns}>
    {revisions.map((revision, index) => (
      <tr key={revision.id} className="align-top">
        <th scope="row" className="whitespace-nowrap">
          第{revision.revision}版{index === revisions.length - 1 && '（現在）'}
        </th>
        <td data-label="記録">
          <Moment at={revision.recordedAt} />
          <span className="block">{revision.recordedBy ?? 'システム'}</span>
        </td>
        <td>
          <Changes before={revisions[index - 1]} after={revision} />
        </td>
        <td data-label="理由">{revision.reason ?? <span className="text-muted">なし</span>}</td>
      </tr>
    ))}
  </Table>
);

function Changes({ before, after }: { before: ProvisionRecord | undefined; after: ProvisionRecord }) {
  if (!before) return '最初の記録';
  const changes = recordChanges(before, after);
  if (changes.length === 0) return <span className="text-muted">項目に変わりはありません</span>;
  return (
    <ul>
      {changes.map(({ label, before: was, after: is }) => (
        <li key={label}>
          {label}：「{was ?? 'なし'}」から<strong className="text-std-16B-170">「{is ?? 'なし'}」</strong>へ
        </li>
      ))}
    </ul>
  );
}
