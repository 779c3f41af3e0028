import { codeCountsDocument } from '../api/documents/organization-code';
import type { CodeCountsQuery, OrganizationCodeState } from '../api/generated/graphql';
import { useQueryOf } from '../api/query';
import { AcquireOrganizationCodes } from '../forms/AcquireOrganizationCodes';
import { organizationCodeStates } from '../labels';
import { lookAgainMs } from '../look-again';
import { count } from '../ui/count';
import { Loading } from '../ui/Loading';
import { Moment } from '../ui/Moment';
import { Page } from '../ui/Page';
import { Properties } from '../ui/Properties';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { Permitted } from './Permitted';

type Acquisition = NonNullable<CodeCountsQuery['codeAcquisition']>;

const everyTwoSeconds = 2_000;

/** Sending is quick; answers come in hours. */
const nextLook = (acquisition: Acquisition): number | false => {
  if (!acquisition.finishedAt) return everyTwoSeconds;
  return acquisition.requested > 0 && lookAgainMs(acquisition.finishedAt);
};

const figures: [OrganizationCodeState, keyof CodeCountsQuery['codeCounts']][] = [
  ['NONE', 'none'],
  ['REQUESTED', 'requested'],
  ['ACQUIRED', 'acquired'],
  ['FAILED', 'failed'],
  ['DETACHED', 'detached'],
];

export const OrganizationCodesPage = () => (
  <Page title="機関別符号の取得">
    <Permitted operation="acquireOrganizationCodes">
      <p className="mb-4">
        機関別符号は、ほかの機関と情報をやり取りするときに個人番号の代わりに使う符号です。符号そのものは、だれにも表示されません。
      </p>
      <Permitted operation="viewTraffic">
        <Codes />
      </Permitted>
    </Permitted>
  </Page>
);

function Codes() {
  const { data, error } = useQueryOf(
    codeCountsDocument,
    {},
    { poll: (result) => (result?.codeAcquisition ? nextLook(result.codeAcquisition) : false) },
  );
  if (!data) return error ? <RefusalNotice error={error} /> : <Loading />;
  const { codeCounts, codeAcquisition } = data;
  return (
    <>
      <RefusalNotice error={error} />
      <Section title="符号の状態">
        <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
          {figures.map(([state, figure]) => (
            <div key={state} className="rounded-8 bg-ground px-4 py-2">
              <dt className="text-muted">{organizationCodeStates[state]}</dt>
              <dd className="tabular text-std-20B-150">{count(codeCounts[figure], '人')}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-2 text-muted">「未取得」は、個人番号が登録されていて、まだ符号のない人の数です。</p>
      </Section>
      <Section title="まとめて取得">
        <AcquireOrganizationCodes counts={codeCounts} isUnderWay={codeAcquisition?.finishedAt === null} />
      </Section>
      <Section title="最新の一括取得">
        {codeAcquisition ? <Latest acquisition={codeAcquisition} /> : <p>まだありません。</p>}
      </Section>
    </>
  );
}

function Latest({ acquisition }: { acquisition: Acquisition }) {
  const { persons, requested, acquired, failed, requestedAt, requestedBy, finishedAt } = acquisition;
  const answered = acquired + failed;
  const words = finishedAt ? '符号が届くのを待っています' : '取得を依頼しています';
  const isMoving = !finishedAt || requested > 0;
  return (
    <>
      {isMoving && (
        <>
          <progress aria-label={words} {...(persons > 0 && { value: answered, max: persons })} />
          <p className="tabular mb-2">
            {`${words}（${count(answered, '人')} / ${count(persons, '人')}）。この画面を離れても処理は続きます。`}
          </p>
        </>
      )}
      <p role="status" className="sr-only">
        {isMoving ? words : '一括取得は終わりました'}
      </p>
      <Properties>
        {{
          依頼した人: (
            <>
              <Moment at={requestedAt} /> {requestedBy}
            </>
          ),
          対象: count(persons, '人'),
          取得済み: count(acquired, '人'),
          取得できず: count(failed, '人'),
          符号を待っている人: count(requested, '人'),
          依頼を送り終えた日時: finishedAt ? <Moment at={finishedAt} /> : '送信中',
        }}
      </Properties>
    </>
  );
}
