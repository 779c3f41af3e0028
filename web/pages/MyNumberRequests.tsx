import { useState } from 'react';
import { Link } from 'react-router';
import { requestMyNumberCancellationDocument, requestMyNumberChangeDocument } from '../api/documents/subscriber';
import { useMutationOf } from '../api/query';
import { RequestMyNumberForm, type MyNumberRequest } from '../forms/RequestMyNumberForm';
import { useMay, useMe } from '../menu';
import { paths } from '../paths';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';

interface Props {
  subscriberBranchNumber: string;
  linked: boolean;
}

/** Requests that another person decides on: what becomes of them is seen at the import they are. */
export function MyNumberRequests({ subscriberBranchNumber, linked }: Props) {
  const { handlingMyNumber } = useMe();
  const may = useMay();
  const [asking, setAsking] = useState<'change' | 'cancellation' | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  const change = useMutationOf(requestMyNumberChangeDocument);
  const cancellation = useMutationOf(requestMyNumberCancellationDocument);
  const verb = linked ? '変更' : '登録';
  // Handling that ends takes what was typed off the screen.
  if (asking && !handlingMyNumber) setAsking(null);

  const open = (what: 'change' | 'cancellation') => {
    change.reset();
    cancellation.reset();
    setAsking(what);
  };
  const close = () => setAsking(null);
  const done = (id: string) => {
    setSent(id);
    close();
  };
  const requestChange = (request: MyNumberRequest) =>
    change.mutate(
      { subscriberBranchNumber, ...request },
      { onSuccess: ({ requestMyNumberChange: { id } }) => done(id) },
    );
  const requestCancellation = (request: MyNumberRequest) =>
    cancellation.mutate(
      { subscriberBranchNumber, ...request },
      { onSuccess: ({ requestMyNumberCancellation: { id } }) => done(id) },
    );

  return (
    <>
      <div role="status">
        {sent && (
          <Notice tone="success" title="申請しました。ほかの担当者が承認すると反映されます。">
            <p>
              {may('viewFileImports') ? (
                <Link to={paths.fileImport(sent)}>申請の状況を見る</Link>
              ) : (
                '承認を待っています。'
              )}
            </p>
          </Notice>
        )}
      </div>
      {may('requestMyNumberChange') && (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button isDisabled={!handlingMyNumber} onPress={() => open('change')}>
            {verb}の申請
          </Button>
          {linked && (
            <Button isDisabled={!handlingMyNumber} onPress={() => open('cancellation')}>
              取消の申請
            </Button>
          )}
          {!handlingMyNumber && (
            <p className="text-muted print:hidden">
              個人番号の取扱いがオフのため申請できません。画面上部で開始してください。
            </p>
          )}
        </div>
      )}
      <Dialog title={`個人番号の${verb}の申請`} isOpen={asking === 'change'} onClose={close}>
        <RequestMyNumberForm
          numberLabel={linked ? '変更後の個人番号' : '登録する個人番号'}
          submit={`${verb}を申請`}
          pending={change.isPending}
          error={change.error}
          onSubmit={requestChange}
          onCancel={close}
        >
          {`個人番号の${verb}には、ほかの担当者の承認が必要です。承認されるまで、今の登録のままです。`}
        </RequestMyNumberForm>
      </Dialog>
      <Dialog title="個人番号の取消の申請" isOpen={asking === 'cancellation'} onClose={close}>
        <RequestMyNumberForm
          numberLabel="取り消す個人番号（登録されている番号）"
          submit="取消を申請"
          pending={cancellation.isPending}
          error={cancellation.error}
          onSubmit={requestCancellation}
          onCancel={close}
        >
          ほかの担当者が承認すると、登録されている個人番号が消去されます。消去した番号は元に戻せません。
        </RequestMyNumberForm>
      </Dialog>
    </>
  );
}
