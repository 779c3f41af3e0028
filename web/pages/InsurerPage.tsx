import { useParams } from 'react-router';
import { insurerDocument, insurerManagersDocument } from '../api/documents/insurer-admin';
import { useQueryOf } from '../api/query';
import { isRefused } from '../api/refused';
import { ManageManagers } from '../forms/ManageManagers';
import { useMay } from '../menu';
import { paths } from '../paths';
import { LinkButton } from '../ui/LinkButton';
import { Loading } from '../ui/Loading';
import { Moment } from '../ui/Moment';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { Properties } from '../ui/Properties';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { NotFoundPage } from './NotFoundPage';
import { Permitted } from './Permitted';

export const InsurerPage = () => {
  const { insurerNumber = '' } = useParams();
  return (
    <Permitted operation="viewManagers">
      <Insurer key={insurerNumber} insurerNumber={insurerNumber} />
    </Permitted>
  );
};

/** An insurer as the platform operator sees it: its managers, and nobody else of it. */
function Insurer({ insurerNumber }: { insurerNumber: string }) {
  const may = useMay();
  const insurers = useQueryOf(insurerDocument, { insurerNumber });
  const { data, error } = useQueryOf(insurerManagersDocument, { insurerNumber });
  const insurer = insurers.data?.insurers.edges.find(({ node }) => node.insurerNumber === insurerNumber)?.node;
  const managers = data?.insurerManagers;

  if ((insurers.data && !insurer) || isRefused(error, 'NOT_FOUND')) return <NotFoundPage />;
  if (!insurer || !managers)
    return (
      <Page title="保険者">
        <RefusalNotice error={error ?? insurers.error} />
        {!error && !insurers.error && <Loading />}
      </Page>
    );

  return (
    <Page title="保険者" heading={insurer.name} above={`保険者番号 ${insurerNumber}`}>
      <div className="mb-6">
        <Properties>
          {{
            ログインIDの接頭辞: insurer.loginPrefix,
            開設した日時: <Moment at={insurer.createdAt} />,
            有効な管理者ID: insurer.activeManagers,
            運用者の確認待ち: insurer.waiting,
          }}
        </Properties>
      </div>
      <Section title="管理者ID">
        {managers.length === 0 && <p className="mb-3">管理者IDはまだありません。</p>}
        {insurer.activeManagers < 2 && (
          <Notice tone="warning" title="有効な管理者が2人いません。">
            <p>起票した管理者は自分で確認できないため、ほかに管理者がいない間は運用者が代わりに確認します。</p>
          </Notice>
        )}
        {managers.length > 0 && <ManageManagers insurerNumber={insurerNumber} managers={managers} />}
        {may('manageManagers') && <LinkButton to={paths.openManager(insurerNumber)}>管理者IDを発行する</LinkButton>}
      </Section>
    </Page>
  );
}
