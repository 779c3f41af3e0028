import { useState } from 'react';
import { answerProvisionDocument } from '../api/documents/provision';
import type { ProvisionQuery } from '../api/generated/graphql';
import { useMutationOf } from '../api/query';
import { paths } from '../paths';
import { status } from '../status';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { DialogActions } from '../ui/DialogActions';
import { ReasonForm } from './ReasonForm';

type Provision = NonNullable<ProvisionQuery['provision']>;

const questions = {
  release: { title: '情報を提供する', submit: '提供する', look: 'primary', done: '提供すると応答しました。' },
  decline: { title: '情報を提供しない', submit: '提供しない', look: 'danger', done: '提供しないと応答しました。' },
} as const;

/** A person decides what is otherwise answered by itself. */
export function AnswerProvision({ provision }: { provision: Provision }) {
  const [asking, setAsking] = useState<keyof typeof questions | null>(null);
  const answer = useMutationOf(answerProvisionDocument);
  const { id, requesterName, informationName, subscriber } = provision;
  const close = () => {
    setAsking(null);
    answer.reset();
  };
  const question = asking && questions[asking];

  return (
    <>
      <p>
        この方への照会は、自動では応答しません。照会の内容を確かめ、提供するかしないかを決めてください。決めた後は取り消せません。
      </p>
      <DialogActions>
        <Button look="primary" onPress={() => setAsking('release')}>
          提供する
        </Button>
        <Button onPress={() => setAsking('decline')}>提供しない</Button>
      </DialogActions>
      <Dialog title={question?.title ?? ''} isOpen={question !== null} onClose={close}>
        {question && (
          <ReasonForm
            label="判断した理由"
            submit={question.submit}
            look={question.look}
            pending={answer.isPending}
            error={answer.error}
            onSubmit={(reason) =>
              answer.mutate(
                { id, release: asking === 'release', reason },
                {
                  onSuccess: () => {
                    status.set({ path: paths.provision(id), text: question.done });
                    close();
                  },
                },
              )
            }
            onCancel={close}
          >
            <p>
              {asking === 'release'
                ? `${subscriber?.nameKanji ?? 'この方'}さんの${informationName}を、${requesterName}に渡します。渡した情報は取り戻せません。`
                : `${requesterName}に、提供しないと応答します。情報は渡しません。`}
            </p>
            <p>判断した人、日時、理由が記録されます。理由は相手に伝わりません。</p>
          </ReasonForm>
        )}
      </Dialog>
    </>
  );
}
