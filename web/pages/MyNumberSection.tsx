import { useState } from 'react';
import type { SubscriberQuery } from '../api/generated/graphql';
import { RevealMyNumberForm } from '../forms/RevealMyNumberForm';
import { missingReasons, myNumberStates } from '../labels';
import { useMay, useMe } from '../menu';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Properties } from '../ui/Properties';
import { Section } from '../ui/Section';
import { RevealedMyNumber } from './RevealedMyNumber';

type Subscriber = NonNullable<SubscriberQuery['subscriber']>;

export function MyNumberSection({ subscriber }: { subscriber: Subscriber }) {
  const { handlingMyNumber } = useMe();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const [revealed, setRevealed] = useState<string | null>(null);
  const { subscriberBranchNumber, myNumberState, myNumber, myNumberMissingReason } = subscriber;
  const linked = myNumberState === 'LINKED';
  const shown = handlingMyNumber ? revealed : null;
  // Handling that ends takes the number off the screen for good.
  if (revealed && !handlingMyNumber) setRevealed(null);

  return (
    <Section title="個人番号">
      <Properties>
        {{
          登録状態: myNumberStates[myNumberState],
          ...(linked
            ? { 個人番号: <span className="tabular">{myNumber ?? '表示していません'}</span> }
            : {
                未記入理由: myNumberMissingReason && (missingReasons[myNumberMissingReason] ?? myNumberMissingReason),
              }),
        }}
      </Properties>
      <div role="status" className="mt-3">
        {shown && <RevealedMyNumber myNumber={shown} onHide={() => setRevealed(null)} />}
      </div>
      {linked && !shown && may('revealMyNumber') && (
        <div className="flex flex-wrap items-center gap-3">
          <Button isDisabled={!handlingMyNumber} onPress={() => setAsking(true)}>
            個人番号を表示
          </Button>
          {!handlingMyNumber && (
            <p className="text-muted">個人番号の取扱いがオフのため表示できません。画面上部で開始してください。</p>
          )}
        </div>
      )}
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
