import { Table } from './Table';

export interface Change {
  label: string;
  before: string | null;
  after: string | null;
}

interface Props {
  caption: string;
  changes: Change[];
  before?: string;
  after?: string;
}

const none = <span className="text-muted">なし</span>;

/** What was, and what will be in its place. */
export const ChangeTable = ({ caption, changes, before = '変更前', after = '変更後' }: Props) => (
  <Table stacks caption={caption} columns={['項目', before, after]}>
    {changes.map((change) => (
      <tr key={change.label}>
        <th scope="row" className="whitespace-nowrap">
          {change.label}
        </th>
        <td data-label={before}>{change.before ?? none}</td>
        <td data-label={after} className="text-std-16B-170">
          {change.after ?? none}
        </td>
      </tr>
    ))}
  </Table>
);
