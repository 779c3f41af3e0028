import {
  answerFor,
  deriveReplica,
  isHeld,
  within,
  type ReplicaBody,
  type ReplicaPeriod,
} from '../../src/domain/replica';
import type { ReplicaFragment } from '../api/generated/graphql';
import { useMe } from '../menu';
import { today } from '../today';
import { Moment } from '../ui/Moment';
import { Section } from '../ui/Section';
import { western } from '../ui/western';
import { EligibilityBody } from './EligibilityBody';

interface Days {
  from: string;
  to: string;
}

interface ProvidedProps {
  /** The whole version; what was not asked for stays here. */
  replica: ReplicaFragment;
  asked: Days;
}

export function ProvidedSection({ replica, asked }: ProvidedProps) {
  const { version, layoutVersion, derivedAt, publishFrom, publishTo, body } = replica;
  const whole = JSON.parse(body) as ReplicaBody;
  return (
    <Section title="提供した情報">
      <p className="mb-3 text-muted">
        副本の第{version}版（様式 {layoutVersion}、作成 <Moment at={derivedAt} />
        、公開 {western(publishFrom)}から
        {publishTo && `${western(publishTo)}の前日まで`}）のうち、対象期間の分です。
      </p>
      <EligibilityBody body={JSON.stringify(within(whole, asked))} />
    </Section>
  );
}

interface ToBeProvidedProps {
  informationCode: string;
  periods: ReplicaPeriod[];
  asked: Days;
}

/** By the rule that the server answers with, from what is registered now. */
export function ToBeProvidedSection({ informationCode, periods, asked }: ToBeProvidedProps) {
  const { insurer } = useMe();
  const { insurerNumber = '', name: insurerName = '' } = insurer ?? {};
  if (!isHeld(informationCode))
    return (
      <Section title="提供すると渡る情報">
        <p>この情報は保有していません。「提供する」と、保有していないと応答します。</p>
      </Section>
    );
  const replica = deriveReplica({ insurerNumber, insurerName, periods });
  const answer = replica && answerFor(replica, { ...asked, today: today() });
  return (
    <Section title="提供すると渡る情報">
      {answer ? (
        <>
          <p className="mb-3 text-muted">
            現在登録されている資格のうち、対象期間の分です。氏名や個人番号は渡しません。
          </p>
          <EligibilityBody body={JSON.stringify(answer)} />
        </>
      ) : (
        <p>対象期間に提供できる情報はありません。「提供する」と、該当なしと応答します。</p>
      )}
    </Section>
  );
}
