import { useLocation } from 'react-router';
import type { MySecondFactorsQuery } from '../api/generated/graphql';
import { doneHere } from '../done-here';
import { ChangePasswordForm } from '../forms/ChangePasswordForm';
import { Moment } from '../ui/Moment';
import { Properties } from '../ui/Properties';
import { Section } from '../ui/Section';

export type OwnFactors = MySecondFactorsQuery['mySecondFactors'];

export function PasswordSection({ factors }: { factors: OwnFactors }) {
  const { pathname } = useLocation();
  const { passwordSetAt, passwordExpiresAt, totp } = factors;

  return (
    <Section title="パスワード">
      {passwordSetAt && (
        <div className="mb-4">
          <Properties>
            {{ 設定した日時: <Moment at={passwordSetAt} />, 有効期限: <Moment at={passwordExpiresAt} /> }}
          </Properties>
        </div>
      )}
      <ChangePasswordForm
        isFirst={!passwordSetAt}
        withCode={totp}
        onDone={() => doneHere(pathname, 'パスワードを変更しました。')}
      />
    </Section>
  );
}
