import { accountStateLabels, type AccountState } from '../../src/domain/account';
import { privilegeLevelLabels } from '../../src/domain/privilege-level';
import type { ManagerAdminFragment } from '../api/generated/graphql';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Day } from '../ui/Day';
import { Moment } from '../ui/Moment';
import { actionColumn, Table } from '../ui/Table';

export type ManagerAct = 'issue' | 'suspend' | 'resume' | 'deregister';

const tones: Record<AccountState, Tone> = {
  DRAFT: 'wait',
  CONFIRMED: 'wait',
  SCHEDULED: 'wait',
  ACTIVE: 'good',
  SUSPENDED: 'bad',
  EXPIRED: 'neutral',
  DEREGISTERED: 'neutral',
};

const actsIn: Record<AccountState, ManagerAct[]> = {
  DRAFT: [],
  CONFIRMED: ['issue', 'deregister'],
  SCHEDULED: ['issue', 'suspend', 'deregister'],
  ACTIVE: ['issue', 'suspend', 'deregister'],
  SUSPENDED: ['resume', 'deregister'],
  EXPIRED: ['deregister'],
  DEREGISTERED: [],
};

const words: Record<ManagerAct, string> = {
  issue: '初回設定コード',
  suspend: '停止',
  resume: '停止の解除',
  deregister: '抹消',
};

const columns = ['管理者', '状態', '有効期間', '権限', '認証手段', '最後のサインイン'];

interface Props {
  managers: ManagerAdminFragment[];
  /** Null: they may only be looked at. */
  onAct: ((act: ManagerAct, manager: ManagerAdminFragment) => void) | null;
}

export const ManagerTable = ({ managers, onAct }: Props) => (
  <Table caption="管理者IDの一覧" columns={onAct ? [...columns, actionColumn] : columns} stacks>
    {managers.map((manager) => (
      <tr key={manager.id}>
        <th scope="row">
          {manager.name}
          <span className="block text-muted">
            {manager.loginId}・職員番号 {manager.staffNumber}
          </span>
        </th>
        <td data-label="状態">
          <Badge tone={tones[manager.state]}>{accountStateLabels[manager.state]}</Badge>
          {manager.startCodeUntil && manager.state !== 'DEREGISTERED' && (
            <span className="block text-muted">
              初回設定コード <Moment at={manager.startCodeUntil} />
              まで
            </span>
          )}
        </td>
        <td data-label="有効期間">
          <Day date={manager.validFrom} /> 〜 {manager.validUntil && <Day date={manager.validUntil} />}
        </td>
        <td data-label="権限">{privilegeLevelLabels[manager.privilegeLevel]}</td>
        <td data-label="認証手段">{factorsOf(manager)}</td>
        <td data-label="最後のサインイン">
          <Moment at={manager.lastSignedInAt} />
        </td>
        {onAct && (
          <td>
            <div className="flex flex-wrap gap-2">
              {actsIn[manager.state]
                .filter((act) => act !== 'issue' || needsStartCode(manager))
                .map((act) => (
                  <Button
                    key={act}
                    aria-label={`${words[act]}（${manager.loginId}）`}
                    onPress={() => onAct(act, manager)}
                  >
                    {words[act]}
                  </Button>
                ))}
            </div>
          </td>
        )}
      </tr>
    ))}
  </Table>
);

const factorsOf = ({ totp, passkeys }: ManagerAdminFragment): string =>
  [...(totp ? ['ワンタイムコード'] : []), ...(passkeys > 0 ? [`パスキー ${passkeys}個`] : [])].join('、') || '未設定';

/** Without any factor, which managers have to have: never signed in, or set anew. */
const needsStartCode = ({ totp, passkeys, startCodeUntil }: ManagerAdminFragment): boolean =>
  startCodeUntil !== null || (!totp && passkeys === 0);
