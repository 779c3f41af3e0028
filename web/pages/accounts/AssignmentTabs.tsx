import { paths } from '../../paths';
import { TabLinks } from '../../ui/TabLinks';

const tabs = [
  { to: paths.assignments, text: 'ある日の割当' },
  { to: paths.assignmentDifference, text: '二つの日の違い' },
  { to: paths.unusedRights, text: '使われていない権限' },
];

export const AssignmentTabs = ({ current }: { current: string }) => (
  <TabLinks label="割当の見かた" tabs={tabs.map((tab) => ({ ...tab, current: tab.to === current }))} />
);
