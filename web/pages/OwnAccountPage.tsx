import { mySecondFactorsDocument } from '../api/documents/own-account';
import { useQueryOf } from '../api/query';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { RefusalNotice } from '../ui/RefusalNotice';
import { OwnSessionsSection } from './OwnSessionsSection';
import { PasskeysSection } from './PasskeysSection';
import { PasswordSection } from './PasswordSection';
import { TotpSection } from './TotpSection';

export function OwnAccountPage() {
  const { data, error } = useQueryOf(mySecondFactorsDocument, {});
  const factors = data?.mySecondFactors;

  return (
    <Page title="自分のアカウント">
      <RefusalNotice error={error} />
      {!factors && !error && <Loading />}
      {factors && (
        <>
          <PasswordSection factors={factors} />
          <PasskeysSection factors={factors} />
          <TotpSection factors={factors} />
        </>
      )}
      <OwnSessionsSection />
    </Page>
  );
}
