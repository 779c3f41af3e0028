import { Link } from 'react-router';
import type { AccountChangeFragment } from '../../api/generated/graphql';
import { paths } from '../../paths';
import { Badge } from '../../ui/Badge';
import { Moment } from '../../ui/Moment';
import { Table } from '../../ui/Table';
import { byWhom, concernOf, givenInWords, standingOf } from './account-words';
import { Decided } from './ChangeCells';

interface Props {
  caption: string;
  changes: readonly AccountChangeFragment[];
  /** Whom or what each is about, where the table is not about one. */
  named?: boolean;
}

/** Rows of the ledger (管理簿), all of them at once: short lists, and paper. */
export const LedgerTable = ({ caption, changes, named = false }: Props) => (
  <div className="[&_td]:align-top [&_tbody_th]:align-top">
    <Table
      stacks
      caption={caption}
      columns={['起票・実施', '内容', ...(named ? ['対象'] : []), '理由', '状態', '確認']}
    >
      {changes.map((change) => {
        const { text, tone } = standingOf(change);
        return (
          <tr key={change.id}>
            <th scope="row">
              <Moment at={change.draftedAt} />
              <span className="block">{byWhom(change.draftedBy)}</span>
            </th>
            <td>
              <Link to={paths.accountChange(change.id)}>{change.label}</Link>
              <span className="block">{givenInWords(change)}</span>
            </td>
            {named && <td data-label="対象">{concernOf(change)}</td>}
            <td data-label="理由">{change.reason || <span className="text-muted">なし</span>}</td>
            <td>
              <Badge tone={tone}>{text}</Badge>
            </td>
            <td data-label="確認">
              {change.decision && change.decision !== 'DONE' ? (
                <Decided change={change} />
              ) : (
                <span className="text-muted">{change.decision ? '不要' : 'まだ'}</span>
              )}
            </td>
          </tr>
        );
      })}
    </Table>
  </div>
);
