import type { ReactNode } from 'react';
import type { Operation } from '../../../src/auth/operations';
import { useMay } from '../../menu';
import { paths } from '../../paths';
import { Page } from '../../ui/Page';
import { TabLinks } from '../../ui/TabLinks';
import { Permitted } from '../Permitted';

const views: { to: string; text: string; operation: Operation }[] = [
  { to: paths.accounts, text: '利用者ID', operation: 'viewAccounts' },
  { to: paths.accountChanges, text: '確認待ち', operation: 'viewAccounts' },
  { to: paths.assignments, text: '割当状況', operation: 'viewAssignments' },
  { to: paths.accountLedger, text: '管理簿', operation: 'viewAccounts' },
  { to: paths.terminals, text: '端末', operation: 'viewTerminals' },
  { to: paths.accountSessions, text: 'セッション', operation: 'viewSessions' },
  { to: paths.insurerPolicy, text: '方針', operation: 'viewAccounts' },
];

interface Props {
  title: string;
  heading?: string;
  above?: string;
  state?: ReactNode;
  operation: Operation;
  /** Which of the views this is; none where it is about one thing in it. */
  current?: string;
  children: ReactNode;
}

/** Around every page about users: the views that the manager may see. */
export function AccountsFrame({ operation, current, children, ...page }: Props) {
  const may = useMay();
  const tabs = views.filter((view) => may(view.operation));
  return (
    <Page {...page}>
      <TabLinks label="利用者の管理" tabs={tabs.map(({ to, text }) => ({ to, text, current: to === current }))} />
      <Permitted operation={operation}>{children}</Permitted>
    </Page>
  );
}
