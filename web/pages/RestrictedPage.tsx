import { mySecondFactorsDocument } from '../api/documents/own-account';
import type { Restriction } from '../api/generated/graphql';
import { useQueryOf } from '../api/query';
import { refusals } from '../../src/domain/refusals';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { RefusalNotice } from '../ui/RefusalNotice';
import { PasskeysSection } from './PasskeysSection';
import { PasswordSection } from './PasswordSection';
import { TotpSection } from './TotpSection';

/** What has to be done before anything else: a password of one's own, then a second factor where one is required. */
export function RestrictedPage({ restriction }: { restriction: Restriction }) {
  const { data, error } = useQueryOf(mySecondFactorsDocument, {});
  const factors = data?.mySecondFactors;
  const isPassword = restriction === 'PASSWORD_EXPIRED';

  return (
    <Page title={isPassword ? 'パスワードの設定' : '二要素認証の設定'}>
      <Notice tone="info" title={refusals[restriction]}>
        <p>設定が済むと、ほかの操作ができるようになります。</p>
      </Notice>
      <RefusalNotice error={error} />
      {!factors && !error && <Loading />}
      {factors && isPassword && <PasswordSection factors={factors} />}
      {factors && !isPassword && (
        <>
          <PasskeysSection factors={factors} />
          <TotpSection factors={factors} />
        </>
      )}
    </Page>
  );
}
