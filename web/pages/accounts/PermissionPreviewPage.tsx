import { Link, useParams, useSearchParams } from 'react-router';
import { isPlainDate } from '../../../src/domain/plain-date';
import { terminalKindLabels, terminalKinds } from '../../../src/domain/terminal';
import { accountDocument, permissionPreviewDocument } from '../../api/documents/account';
import type { TerminalKind } from '../../api/generated/graphql';
import { useQueryOf } from '../../api/query';
import { isRefused } from '../../api/refused';
import { PreviewPermissionsForm } from '../../forms/PreviewPermissionsForm';
import { useMay } from '../../menu';
import { paths } from '../../paths';
import { today } from '../../today';
import { dayInWords } from '../../ui/day-in-words';
import { Loading } from '../../ui/Loading';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { NotFoundPage } from '../NotFoundPage';
import { AccountsFrame } from './AccountsFrame';
import { PreviewedOperations } from './PreviewedOperations';

export function PermissionPreviewPage() {
  const { id = '' } = useParams();
  const may = useMay();
  const [address, setAddress] = useSearchParams();
  const { data, error } = useQueryOf(accountDocument, { id }, { enabled: may('viewAccounts') });
  const account = data?.account;
  const [on, terminal] = [address.get('on') ?? '', address.get('terminal') ?? ''];
  const known = terminalKinds.find((kind) => kind === terminal);

  if (account === null || isRefused(error, 'NOT_FOUND')) return <NotFoundPage />;
  return (
    <AccountsFrame title="できることの確認" operation="previewPermissions">
      <p className="mb-3">
        {account && (
          <Link to={paths.account(id)} className="text-std-16B-170">
            {account.name}（{account.loginId}）
          </Link>
        )}
        　ある日に、ある種類の端末で何ができるかを確かめます。確かめたことは記録されます。
      </p>
      <RefusalNotice error={error} />
      <PreviewPermissionsForm
        key={`${on} ${terminal}`}
        on={isPlainDate(on) ? on : today()}
        terminal={known ?? 'INTEGRATED'}
        onAsk={(wanted) => setAddress(wanted)}
      />
      {isPlainDate(on) && known && <Preview accountId={id} on={on} terminal={known} />}
    </AccountsFrame>
  );
}

function Preview(asked: { accountId: string; on: string; terminal: TerminalKind }) {
  const { data, error } = useQueryOf(permissionPreviewDocument, asked);
  return (
    <>
      <h2 className="mb-3 text-std-20B-150">
        {dayInWords(asked.on)}、{terminalKindLabels[asked.terminal]}
      </h2>
      <RefusalNotice error={error} />
      {!data && !error && <Loading />}
      {data && <PreviewedOperations operations={data.permissionPreview} />}
    </>
  );
}
