import { useState } from 'react';
import { terminalKindLabels } from '../../../src/domain/terminal';
import { terminalsDocument } from '../../api/documents/terminal';
import type { TerminalsQuery } from '../../api/generated/graphql';
import { useQueryOf } from '../../api/query';
import { RevokeTerminalForm } from '../../forms/RevokeTerminalForm';
import { terminalStates } from '../../labels';
import { useMay } from '../../menu';
import { paths } from '../../paths';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { LinkButton } from '../../ui/LinkButton';
import { Loading } from '../../ui/Loading';
import { Moment } from '../../ui/Moment';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { actionColumn, Table } from '../../ui/Table';
import { terminalTones } from './account-words';
import { AccountsFrame } from './AccountsFrame';

type Terminal = TerminalsQuery['terminals'][number];

export const TerminalsPage = () => (
  <AccountsFrame title="端末" operation="viewTerminals" current={paths.terminals}>
    <Terminals />
  </AccountsFrame>
);

function Terminals() {
  const may = useMay();
  const { data, error } = useQueryOf(terminalsDocument, {});
  const [revoking, setRevoking] = useState<Terminal | null>(null);
  const terminals = data?.terminals;

  return (
    <>
      <p className="mb-3">職員は、証明書を登録した端末でだけ業務を行えます。登録には別の管理者の確認が必要です。</p>
      {may('manageTerminals') && (
        <p className="mb-4">
          <LinkButton to={paths.draftTerminal}>端末の登録を起票</LinkButton>
        </p>
      )}
      <RefusalNotice error={error} />
      {!terminals && !error && <Loading />}
      {terminals?.length === 0 && <p>端末はまだ登録されていません。</p>}
      {terminals && terminals.length > 0 && (
        <Table
          stacks
          caption="端末"
          columns={[
            '端末',
            '種類',
            '状態',
            '証明書の指紋',
            '証明書の期限',
            ...(may('manageTerminals') ? [actionColumn] : []),
          ]}
        >
          {terminals.map((terminal) => (
            <tr key={terminal.id}>
              <th scope="row">
                <span className="text-std-16B-170">{terminal.name}</span>
                <span className="block text-muted">{terminal.place}</span>
              </th>
              <td>{terminalKindLabels[terminal.kind]}</td>
              <td>
                <Badge tone={terminalTones[terminal.state]}>{terminalStates[terminal.state]}</Badge>
              </td>
              <td data-label="証明書の指紋" className="tabular">
                {terminal.fingerprint}
              </td>
              <td data-label="証明書の期限">
                <Moment at={terminal.expiresAt} />
              </td>
              {may('manageTerminals') && (
                <td className="print:hidden">
                  {(terminal.state === 'REGISTERED' || terminal.state === 'EXPIRED') && (
                    <Button look="quiet" aria-label={`${terminal.name}を廃止`} onPress={() => setRevoking(terminal)}>
                      廃止
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </Table>
      )}
      <Dialog title="端末の廃止" isOpen={revoking !== null} onClose={() => setRevoking(null)}>
        {revoking && <RevokeTerminalForm terminal={revoking} onDone={() => setRevoking(null)} />}
      </Dialog>
    </>
  );
}
