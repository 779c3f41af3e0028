import type { PermissionPreviewQuery } from '../../api/generated/graphql';
import { accountStateLabels, accountStates } from '../../../src/domain/account';
import { isRefusalCode, refusals } from '../../../src/domain/refusals';
import { Badge } from '../../ui/Badge';
import { count } from '../../ui/count';
import { Table } from '../../ui/Table';

type Previewed = PermissionPreviewQuery['permissionPreview'][number];

interface Props {
  operations: Previewed[];
}

/** Every operation, whether it would be permitted, and why not. */
export const PreviewedOperations = ({ operations }: Props) => (
  <>
    <p className="mb-2">
      できる操作 {count(operations.filter(({ allowed }) => allowed).length)}、できない操作{' '}
      {count(operations.filter(({ allowed }) => !allowed).length)}
    </p>
    <Table stacks caption="できることの確認" columns={['分類', '操作', '可否', 'できない理由']}>
      {operations.map(({ operation, group, label, allowed, code, reason }) => (
        <tr key={operation}>
          <td className="text-muted">{group}</td>
          <th scope="row">{label}</th>
          <td>
            <Badge tone={allowed ? 'good' : 'neutral'}>{allowed ? 'できる' : 'できない'}</Badge>
          </td>
          <td>{whyNot({ code, reason })}</td>
        </tr>
      ))}
    </Table>
  </>
);

/** Where the code of the refusal says less than the operation log does. */
const reasons: Record<string, string> = {
  KIND: 'この種類の利用者IDには与えられない操作です。',
  NO_DUTY: 'この日の担当がありません。',
  OPERATION: '割り当てられていない操作です。',
};

function whyNot({ code, reason }: Pick<Previewed, 'code' | 'reason'>): string {
  const state = accountStates.find((known) => known === reason);
  if (state) return `利用者IDの状態：${accountStateLabels[state]}`;
  return reasons[reason ?? ''] ?? (code && isRefusalCode(code) ? refusals[code] : '');
}
