import { Link } from 'react-router';
import type { PlainDate } from '../../src/domain/plain-date';
import type { SubscriberAsOfQuery } from '../api/generated/graphql';
import { eligibilityOn } from '../eligibility';
import { sexes } from '../labels';
import { paths } from '../paths';
import { today } from '../today';
import { Badge } from '../ui/Badge';
import { dayInWords } from '../ui/day-in-words';
import { Notice } from '../ui/Notice';
import { Properties } from '../ui/Properties';
import { Section } from '../ui/Section';
import { western } from '../ui/western';
import { PeriodTable } from './PeriodTable';

interface Props extends SubscriberAsOfQuery {
  subscriberBranchNumber: string;
  validOn: PlainDate;
  believedOn: PlainDate;
}

export function AsOfResult({ subscriber, subscriberBranchNumber, validOn, believedOn }: Props) {
  if (!subscriber) return null;
  const { eligibilityPeriods: periods } = subscriber;
  const eligibility = eligibilityOn(validOn, periods);
  const isPresent = validOn === today() && believedOn === today();
  const sentence = `${western(validOn)}の資格を、${western(believedOn)}時点の記録で表示しています。`;
  return (
    <>
      <div role="status">
        {isPresent ? (
          <Notice tone="info" title={sentence}>
            <p>どちらも今日なので、現在の登録内容です。</p>
          </Notice>
        ) : (
          <Notice tone="warning" title={`これは現在の登録内容ではありません。${sentence}`}>
            <p>
              現在の内容は<Link to={paths.subscriber(subscriberBranchNumber)}>加入者の詳細</Link>で確かめてください。
            </p>
          </Notice>
        )}
      </div>
      <Section title={`${western(validOn)}の資格`}>
        <p className="mb-3">
          <Badge tone={eligibility.tone}>{eligibility.label}</Badge>
        </p>
        {periods.length > 0 ? (
          <PeriodTable caption={`${western(validOn)}を含む資格期間`} periods={periods} />
        ) : (
          <p>{western(believedOn)}時点の記録では、この日に資格はありません。</p>
        )}
      </Section>
      <Section title={`${western(validOn)}の基本情報`}>
        <Properties>
          {{
            漢字氏名: subscriber.nameKanji,
            カナ氏名: subscriber.nameKana,
            生年月日: dayInWords(subscriber.birthDate),
            性別: sexes[subscriber.sex],
            郵便番号: subscriber.postalCode,
            住所: subscriber.address,
            市町村コード: subscriber.municipalityCode,
            続柄コード: subscriber.relationshipCode,
            異動年月日: dayInWords(subscriber.particularsChangedOn),
          }}
        </Properties>
      </Section>
    </>
  );
}
