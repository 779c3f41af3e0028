import { Link } from 'react-router';
import { householdDocument } from '../api/documents/household';
import { useQueryOf } from '../api/query';
import { eligibilityOn, newestFirst } from '../eligibility';
import { subscriberKinds } from '../labels';
import { paths } from '../paths';
import { today } from '../today';
import { Badge } from '../ui/Badge';
import { Day } from '../ui/Day';
import { Loading } from '../ui/Loading';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { Table } from '../ui/Table';

const columns = ['氏名', '区分', '続柄コード', '枝番', '生年月日', '資格（本日）'];

/** All who have the same symbol and number: the insured person, then the dependants. */
export function HouseholdSection({ subscriberBranchNumber }: { subscriberBranchNumber: string }) {
  const { data, error } = useQueryOf(householdDocument, { subscriberBranchNumber });
  const members = data?.household;
  return (
    <Section title="世帯">
      {!members && (error ? <RefusalNotice error={error} /> : <Loading />)}
      {members && members.length <= 1 && <p>同じ記号・番号の加入者は、ほかにいません。</p>}
      {members && members.length > 1 && (
        <Table stacks caption="同じ記号・番号の加入者（本人が先）" columns={columns}>
          {members.map((member) => {
            const [card] = newestFirst(member.eligibilityPeriods);
            const eligibility = eligibilityOn(today(), member.eligibilityPeriods);
            const isThisOne = member.subscriberBranchNumber === subscriberBranchNumber;
            return (
              <tr key={member.subscriberBranchNumber}>
                <th scope="row" className="min-w-40 leading-140 break-keep">
                  <span className="block text-muted">{member.nameKana}</span>
                  {isThisOne ? (
                    <>
                      {member.nameKanji} <span className="whitespace-nowrap text-muted">（この方）</span>
                    </>
                  ) : (
                    <Link to={paths.subscriber(member.subscriberBranchNumber)}>{member.nameKanji}</Link>
                  )}
                </th>
                <td data-label="区分">
                  {card ? subscriberKinds[card.kind] : <span className="text-muted">なし</span>}
                </td>
                <td data-label="続柄コード" className="tabular">
                  {member.relationshipCode ?? <span className="text-muted">なし</span>}
                </td>
                <td data-label="枝番" className="tabular">
                  {card?.cardBranch ?? <span className="text-muted">なし</span>}
                </td>
                <td data-label="生年月日">
                  <Day date={member.birthDate} />
                </td>
                <td data-label="資格（本日）">
                  <Badge tone={eligibility.tone}>{eligibility.label}</Badge>
                </td>
              </tr>
            );
          })}
        </Table>
      )}
    </Section>
  );
}
