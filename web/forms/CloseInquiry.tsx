import { useState } from 'react';
import type { InquiryQuery } from '../api/generated/graphql';
import { inquiryUses } from '../labels';
import { useMay } from '../menu';
import { closableStates } from '../pages/inquiry-state';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Moment } from '../ui/Moment';
import { Properties } from '../ui/Properties';
import { Section } from '../ui/Section';
import { CloseInquiryForm } from './CloseInquiryForm';

type Inquiry = NonNullable<InquiryQuery['inquiry']>;

/** What became of an inquiry: said once, by a person, when nothing more is expected. */
export function CloseInquiry({ inquiry }: { inquiry: Inquiry }) {
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const { id, state, use, useNote, closedAt, closedBy } = inquiry;
  const close = () => setAsking(false);

  if (closedAt) {
    return (
      <Section title="完了の登録">
        <Properties>
          {{
            結果の使用: use && inquiryUses[use],
            ...(useNote && { メモ: useNote }),
            登録した人: (
              <>
                <Moment at={closedAt} /> {closedBy}
              </>
            ),
          }}
        </Properties>
      </Section>
    );
  }
  if (!closableStates.includes(state) || !may('createInquiry')) return null;
  return (
    <Section title="完了の登録">
      <p className="mb-3">結果を確かめたら、使ったかどうかを登録してください。登録すると、未完了の一覧から外れます。</p>
      <Button look="primary" onPress={() => setAsking(true)}>
        完了を登録
      </Button>
      <Dialog title="照会の完了を登録" isOpen={asking} onClose={close}>
        <CloseInquiryForm id={id} isAnswered={state === 'ANSWERED'} onDone={close} />
      </Dialog>
    </Section>
  );
}
