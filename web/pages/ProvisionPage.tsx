import { Link, useParams } from 'react-router';
import { provisionDocument } from '../api/documents/provision';
import type { ProvisionQuery } from '../api/generated/graphql';
import { useQueryOf } from '../api/query';
import { isRefused } from '../api/refused';
import { messageStates, provisionStates } from '../labels';
import { useMay } from '../menu';
import { paths } from '../paths';
import { Badge } from '../ui/Badge';
import { dayInWords } from '../ui/day-in-words';
import { Loading } from '../ui/Loading';
import { Moment } from '../ui/Moment';
import { Page } from '../ui/Page';
import { Properties } from '../ui/Properties';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { AnswerProvision } from '../forms/AnswerProvision';
import { NotFoundPage } from './NotFoundPage';
import { Permitted } from './Permitted';
import { PrintButton } from './PrintButton';
import { Printed } from './Printed';
import { provisionTones } from './ProvisionsPage';
import { ProvidedSection, ToBeProvidedSection } from './ProvidedSection';

type Provision = NonNullable<ProvisionQuery['provision']>;

const title = '情報提供の詳細';

export function ProvisionPage() {
  const { id = '' } = useParams();
  const may = useMay();
  const { data, error } = useQueryOf(provisionDocument, { id }, { enabled: may('viewProvisions') });
  const provision = data?.provision;

  if (provision === null || isRefused(error, 'NOT_FOUND')) return <NotFoundPage />;
  const state = provision && <Badge tone={provisionTones[provision.state]}>{provisionStates[provision.state]}</Badge>;
  return (
    <Page title={title} state={state}>
      <Permitted operation="viewProvisions">
        <RefusalNotice error={error} />
        {!provision && !error && <Loading />}
        {provision && <Details provision={provision} />}
      </Permitted>
    </Page>
  );
}

function Details({ provision }: { provision: Provision }) {
  const may = useMay();
  const { state, subscriber, replica, refusalInWords } = provision;
  const asked = { from: provision.periodFrom, to: provision.periodTo };
  return (
    <>
      <div className="mb-6 flex flex-wrap items-center gap-3">
        <PrintButton />
        {may('viewProvisionRecords') && (
          <Link to={paths.provisionRecordsUnder(provision.processingNumber)} className="print:hidden">
            情報提供等記録を見る
          </Link>
        )}
      </div>
      <Section title="照会の内容">
        <Properties>
          {{
            照会した機関: provision.requesterName,
            情報照会者部署名称: provision.requesterDepartment,
            事務: provision.affairName,
            事務手続: provision.procedureName,
            特定個人情報: provision.informationName,
            対象期間: `${dayInWords(provision.periodFrom)} 〜 ${dayInWords(provision.periodTo)}`,
            対象の加入者: subscriber ? (
              may('viewSubscriber') ? (
                <Link to={paths.subscriber(subscriber.subscriberBranchNumber)}>{subscriber.nameKanji}</Link>
              ) : (
                subscriber.nameKanji
              )
            ) : (
              '該当する加入者はいません'
            ),
            不開示の指定: provision.nonDisclosure ? 'あり' : 'なし',
            提供の求めの日時: <Moment at={provision.requestedAt} />,
            受付日時: <Moment at={provision.receivedAt} />,
            処理番号: <span className="tabular">{provision.processingNumber}</span>,
          }}
        </Properties>
      </Section>
      <Section title="応答">
        <Properties>
          {{
            結果: resultInWords[state],
            ...(refusalInWords && { 理由: refusalInWords }),
            ...(provision.providedAt && { 提供の日時: <Moment at={provision.providedAt} /> }),
            ...(provision.decidedBy && { 判断した人: provision.decidedBy, 判断の理由: provision.decisionReason }),
            ...(provision.delivery && { 応答の送信: <Delivery delivery={provision.delivery} /> }),
          }}
        </Properties>
      </Section>
      {replica && <ProvidedSection replica={replica} asked={asked} />}
      {state === 'WAITING' && subscriber && (
        <ToBeProvidedSection
          informationCode={provision.informationCode}
          periods={subscriber.eligibilityPeriods}
          asked={asked}
        />
      )}
      {state === 'WAITING' && may('answerProvisions') && (
        <Section title="手動応答">
          <AnswerProvision provision={provision} />
        </Section>
      )}
      <Printed />
    </>
  );
}

const resultInWords: Record<Provision['state'], string> = {
  WAITING: '手動応答を待っています。まだ何も提供していません。',
  ANSWERED: '提供しました。',
  NO_DATA: '該当する情報がないと応答しました。',
  REFUSED: '提供しませんでした。',
};

const Delivery = ({ delivery }: { delivery: NonNullable<Provision['delivery']> }) => (
  <>
    {messageStates[delivery.state]}
    {delivery.state !== 'SENT' && delivery.attempts > 0 && `（${delivery.attempts}回試行）`}
    {delivery.faultInWords && delivery.state !== 'SENT' && (
      <span className="block text-muted">{delivery.faultInWords}</span>
    )}
  </>
);
