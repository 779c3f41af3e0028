import { useState } from 'react';
import { refusals } from '../../src/domain/refusals';
import { withdrawFileImportDocument } from '../api/documents/file-import';
import type { FileImportQuery } from '../api/generated/graphql';
import { useMutationOf } from '../api/query';
import { useMe, type Me } from '../menu';
import { Button } from '../ui/Button';
import { count } from '../ui/count';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import { ReasonForm } from './ReasonForm';

type FileImport = NonNullable<FileImportQuery['fileImport']>;

/** Why the person asking, who holds the operation, cannot withdraw it now; or null. */
function obstacle({ kind, uploadedBy, mayWithdraw }: FileImport, { loginId, handlingMyNumber }: Me): string | null {
  if (kind === 'BULK_CANCEL') return refusals.FILE_IMPORT_NOT_WITHDRAWABLE;
  if (uploadedBy === loginId) return refusals.OWN_UPLOAD;
  if (!handlingMyNumber) return '個人番号の取扱いがオフのため取り消せません。画面上部で開始してください。';
  return mayWithdraw ? null : refusals.FILE_IMPORT_NOT_APPLIED;
}

export function WithdrawFileImport({ fileImport }: { fileImport: FileImport }) {
  const reason = obstacle(fileImport, useMe());
  const [asking, setAsking] = useState(false);
  const withdraw = useMutationOf(withdrawFileImportDocument);
  const close = () => {
    setAsking(false);
    withdraw.reset();
  };

  return (
    <>
      <p className="mb-3">登録したあとで誤りに気づいたファイルを、取り込む前の状態に戻します。</p>
      {reason && (
        <Notice tone="info" title={reason}>
          {reason === refusals.OWN_UPLOAD && <p>取消が必要なときは、ほかの担当者に依頼してください。</p>}
        </Notice>
      )}
      <Button isDisabled={reason !== null} onPress={() => setAsking(true)}>
        この取込を取り消す
      </Button>
      <Dialog title="取込の取消" isOpen={asking} onClose={close}>
        <ReasonForm
          label="取り消す理由"
          confirmation="このファイルの登録をすべて取り消すことを確認しました"
          submit="取込を取り消す"
          look="danger"
          pending={withdraw.isPending}
          error={withdraw.error}
          onSubmit={(text) => withdraw.mutate({ id: fileImport.id, reason: text }, { onSuccess: close })}
          onCancel={close}
        >
          <p className="mb-2">このファイルで登録した{count(fileImport.applied)}を取り消します。</p>
          <ul className="list-disc pl-6">
            <li>資格、氏名・住所、個人番号は、取り込む前の内容に戻ります。</li>
            <li>このファイルで初めて登録された人は、検索に出なくなります。</li>
            <li>取込のあとに別の操作で変更された内容は、そのまま残ります。</li>
            <li>記録は消えません。取り消した人、日時、理由が残ります。</li>
          </ul>
        </ReasonForm>
      </Dialog>
    </>
  );
}
