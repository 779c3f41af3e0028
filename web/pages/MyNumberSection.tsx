import { useState } from 'react';
import { Link } from 'react-router';
import type { SubscriberQuery } from '../api/generated/graphql';
import { RevealMyNumberForm } from '../forms/RevealMyNumberForm';
import { missingReasons, myNumberStates } from '../labels';
import { useMay, useMe } from '../menu';
import { paths } from '../paths';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import { Properties } from '../ui/Properties';
import { Section } from '../ui/Section';
import { MyNumberRequests } from './MyNumberRequests';
import { RevealedMyNumber } from './RevealedMyNumber';

type Subscriber = NonNullable<SubscriberQuery['subscriber']>;

export function MyNumberSection({ subscriber }: { subscriber: Subscriber }) {
  const { handlingMyNumber } = useMe();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const [revealed, setRevealed] = useState<string | null>(null);
  const { subscriberBranchNumber, myNumberState, myNumber, inDoubt } = subscriber;
  const { myNumberMissingReason: reason, myNumberMissingMemo: memo } = subscriber;
  const linked = myNumberState === 'LINKED';
  const shown = handlingMyNumber && !inDoubt ? revealed : null;
  // Handling that ends takes the number off the screen for good.
  if (revealed && !shown) setRevealed(null);

  return (
    <Section title="個人番号">
      {inDoubt && (
        <Notice tone="warning" title="この方の個人番号には疑義があります。">
          <p>別の方の番号と取り違えているおそれがあるため、2人の担当者が確認して解消するまで、番号を表示できません。</p>
          {may('viewDoubts') && <Link to={paths.doubts}>疑義の一覧へ</Link>}
        </Notice>
      )}
      <Properties>
        {{
          登録状態: myNumberStates[myNumberState],
          ...(linked
            ? { 個人番号: <span className="tabular">{myNumber ?? '表示していません'}</span> }
            : {
                未記入理由: reason && (missingReasons[reason] ?? reason),
                ...(memo && { 未記入理由メモ: memo }),
              }),
        }}
      </Properties>
      <div role="status" className="mt-3">
        {shown && <RevealedMyNumber myNumber={shown} onHide={() => setRevealed(null)} />}
      </div>
      {linked && !shown && !inDoubt && may('revealMyNumber') && (
        <div className="flex flex-wrap items-center gap-3">
          <Button isDisabled={!handlingMyNumber} onPress={() => setAsking(true)}>
            個人番号を表示
          </Button>
          {!handlingMyNumber && (
            <p className="text-muted print:hidden">
              個人番号の取扱いがオフのため表示できません。画面上部で開始してください。
            </p>
          )}
        </div>
      )}
      <MyNumberRequests subscriberBranchNumber={subscriberBranchNumber} linked={linked} />
      <Dialog title="個人番号を表示" isOpen={asking} onClose={() => setAsking(false)}>
        <RevealMyNumberForm
          subscriberBranchNumber={subscriberBranchNumber}
          onRevealed={(number) => {
            setAsking(false);
            setRevealed(number);
          }}
          onCancel={() => setAsking(false)}
        />
      </Dialog>
    </Section>
  );
}
