import { acquireOrganizationCodeDocument, organizationCodeDocument } from '../api/documents/organization-code';
import type { OrganizationCodeQuery, SubscriberQuery } from '../api/generated/graphql';
import { useMutationOf, useQueryOf } from '../api/query';
import { acquisitionFailures, organizationCodeStates } from '../labels';
import { lookAgainMs } from '../look-again';
import { useMay, useMe } from '../menu';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Loading } from '../ui/Loading';
import { Moment } from '../ui/Moment';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { ExchangeLinks } from './ExchangeLinks';
import { codeObstacle, codeTones, mayBeRequested } from './organization-code-state';

type Subscriber = NonNullable<SubscriberQuery['subscriber']>;
type Status = NonNullable<OrganizationCodeQuery['subscriber']>['organizationCode'];

const nextLook = ({ state, changedAt }: Status): number | false =>
  state === 'REQUESTED' && lookAgainMs(changedAt ?? new Date(0).toISOString());

/** Whether other institutions can be asked about the person. The code (機関別符号) itself is shown to nobody. */
export function OrganizationCodeSection({ subscriber }: { subscriber: Subscriber }) {
  const may = useMay();
  const { subscriberBranchNumber } = subscriber;
  const { data, error } = useQueryOf(
    organizationCodeDocument,
    { subscriberBranchNumber },
    { poll: (result) => (result?.subscriber ? nextLook(result.subscriber.organizationCode) : false) },
  );
  const status = data?.subscriber?.organizationCode;
  if (!status) return <Section title="機関別符号">{error ? <RefusalNotice error={error} /> : <Loading />}</Section>;

  const { state, failure, changedAt } = status;
  const obstacle = codeObstacle(subscriber, state);
  const asks = may('createInquiry') || may('acquireOrganizationCodes');
  return (
    <Section title="機関別符号">
      <RefusalNotice error={error} />
      <div role="status" className="mb-3">
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <Badge tone={codeTones[state]}>{organizationCodeStates[state]}</Badge>
          {changedAt && <Moment at={changedAt} />}
        </p>
        {failure && <p className="mt-1">{acquisitionFailures[failure]}</p>}
        {obstacle && asks && <p className="mt-1">{obstacle}</p>}
      </div>
      {may('acquireOrganizationCodes') && mayBeRequested(subscriber, state) && (
        <AcquireCode subscriberBranchNumber={subscriberBranchNumber} />
      )}
      <ExchangeLinks subscriberBranchNumber={subscriberBranchNumber} mayAsk={obstacle === null} />
    </Section>
  );
}

function AcquireCode({ subscriberBranchNumber }: { subscriberBranchNumber: string }) {
  const { handlingMyNumber } = useMe();
  const acquire = useMutationOf(acquireOrganizationCodeDocument);
  return (
    <>
      <RefusalNotice error={acquire.error} />
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <Button
          isDisabled={!handlingMyNumber}
          pending={acquire.isPending}
          onPress={() => acquire.mutate({ subscriberBranchNumber })}
        >
          取得を依頼する
        </Button>
        {!handlingMyNumber && (
          <p className="text-muted print:hidden">
            個人番号の取扱いがオフのため依頼できません。画面上部で開始してください。
          </p>
        )}
      </div>
    </>
  );
}
