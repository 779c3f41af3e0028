import { Link, useSearchParams } from 'react-router';
import { accountStateLabels } from '../../../src/domain/account';
import { addDays } from '../../../src/domain/plain-date';
import { assignmentDifferenceDocument } from '../../api/documents/assignment-list';
import type { AssignmentDifferenceQuery } from '../../api/generated/graphql';
import { useQueryOf } from '../../api/query';
import { givesTheSame } from '../../assignment-words';
import { ChooseDaysForm } from '../../forms/ChooseDaysForm';
import { paths } from '../../paths';
import { today } from '../../today';
import { dayInWords } from '../../ui/day-in-words';
import { Loading } from '../../ui/Loading';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { Section } from '../../ui/Section';
import { PrintButton } from '../PrintButton';
import { Printed } from '../Printed';
import { AccountsFrame } from './AccountsFrame';
import { AssignmentChange } from './AssignmentChange';
import { AssignmentTabs } from './AssignmentTabs';
import { dayIn } from './day-in-address';

const aMonth = 30;

export const AssignmentDifferencePage = () => (
  <AccountsFrame title="割当の違い" operation="viewAssignments" current={paths.assignments}>
    <Differences />
  </AccountsFrame>
);

function Differences() {
  const [address, setAddress] = useSearchParams();
  const days = { from: dayIn(address, 'from', addDays(today(), -aMonth)), to: dayIn(address, 'to') };
  const { data, error } = useQueryOf(assignmentDifferenceDocument, days);

  return (
    <>
      <AssignmentTabs current={paths.assignmentDifference} />
      <ChooseDaysForm
        key={`${days.from} ${days.to}`}
        labels={{ from: '前の日', to: '後の日' }}
        days={days}
        submit="違いを表示"
        onChoose={(wanted) => setAddress(wanted)}
      />
      <RefusalNotice error={error} />
      {!data && !error && <Loading />}
      {data && (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-std-20B-150">
            {dayInWords(days.from)}と{dayInWords(days.to)}の違い　{data.assignmentDifference.length}人
          </h2>
          {data.assignmentDifference.length > 0 && <PrintButton />}
        </div>
      )}
      {data?.assignmentDifference.length === 0 && <p>この二つの日で、違う人はいません。</p>}
      {data?.assignmentDifference.map((difference) => (
        <Difference key={difference.account.id} difference={difference} />
      ))}
      <Printed />
    </>
  );
}

type DifferenceOf = AssignmentDifferenceQuery['assignmentDifference'][number];

function Difference({ difference: { account, before, after, stateBefore, stateAfter } }: { difference: DifferenceOf }) {
  const words = (state: typeof stateBefore) => (state ? accountStateLabels[state] : 'まだない');
  const isSameDuty = before && after ? givesTheSame(before, after) : !before && !after;
  return (
    <Section title={`${account.name}（${account.loginId}）`}>
      <p className="mb-2">
        状態　{stateBefore === stateAfter ? words(stateAfter) : `${words(stateBefore)} → ${words(stateAfter)}`}
        <Link to={paths.account(account.id)} className="ml-4 print:hidden">
          この利用者IDへ
        </Link>
      </p>
      {isSameDuty ? (
        <p>割当は変わっていません。</p>
      ) : (
        <AssignmentChange caption={`${account.name}の割当の違い`} before={before} after={after} />
      )}
    </Section>
  );
}
