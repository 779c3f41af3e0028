import type { SubscriberQuery } from '../api/generated/graphql';
import { eligibilityOn } from '../eligibility';
import { sexes } from '../labels';
import { useMay } from '../menu';
import { paths } from '../paths';
import { today } from '../today';
import { Badge } from '../ui/Badge';
import { dayInWords } from '../ui/day-in-words';
import { LinkButton } from '../ui/LinkButton';
import { Properties } from '../ui/Properties';
import { Section } from '../ui/Section';

type Subscriber = NonNullable<SubscriberQuery['subscriber']>;

export function BasicsSection({ subscriber }: { subscriber: Subscriber }) {
  const may = useMay();
  const { label, tone } = eligibilityOn(today(), subscriber.eligibilityPeriods);
  return (
    <Section title="基本情報">
      <Properties>
        {{
          被保険者枝番: <span className="tabular">{subscriber.subscriberBranchNumber}</span>,
          '資格（本日）': <Badge tone={tone}>{label}</Badge>,
          生年月日: dayInWords(subscriber.birthDate),
          性別: sexes[subscriber.sex],
          郵便番号: subscriber.postalCode,
          住所: subscriber.address,
          市町村コード: subscriber.municipalityCode,
          続柄コード: subscriber.relationshipCode,
          異動年月日: dayInWords(subscriber.particularsChangedOn),
        }}
      </Properties>
      {may('changeParticulars') && (
        <div className="mt-3">
          <LinkButton to={paths.changeParticulars(subscriber.subscriberBranchNumber)}>
            住所・氏名・続柄の変更
          </LinkButton>
        </div>
      )}
    </Section>
  );
}
