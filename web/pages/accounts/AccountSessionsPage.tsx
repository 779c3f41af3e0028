import { paths } from '../../paths';
import { AccountsFrame } from './AccountsFrame';
import { SessionsOf } from './SessionsOf';

export const AccountSessionsPage = () => (
  <AccountsFrame title="利用中のセッション" operation="viewSessions" current={paths.accountSessions}>
    <SessionsOf accountId={null} />
  </AccountsFrame>
);
