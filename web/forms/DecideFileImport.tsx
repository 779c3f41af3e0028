import { useState } from 'react';
import { refusals } from '../../src/domain/refusals';
import type { FileImportQuery } from '../api/generated/graphql';
import { useMay, useMe, type Me } from '../menu';
import type { Preview } from '../pages/FileImportPreview';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { DialogActions } from '../ui/DialogActions';
import { Notice } from '../ui/Notice';
import { ApproveFileImportForm } from './ApproveFileImportForm';
import { RefuseFileImportForm } from './RefuseFileImportForm';

type FileImport = NonNullable<FileImportQuery['fileImport']>;

interface Props {
  fileImport: FileImport;
  preview: Preview;
}

/** Why the person asking cannot decide now, or null. */
function obstacle({ mayDecide, uploadedBy }: FileImport, { loginId, handlingMyNumber }: Me, granted: boolean) {
  if (!granted) return refusals.NOT_PERMITTED;
  if (uploadedBy === loginId) return refusals.OWN_UPLOAD;
  if (!handlingMyNumber) return '個人番号の取扱いがオフのため、承認も却下もできません。画面上部で開始してください。';
  return mayDecide ? null : refusals.OWN_UPLOAD;
}

export function DecideFileImport({ fileImport, preview }: Props) {
  const me = useMe();
  const may = useMay();
  const [asking, setAsking] = useState<'approve' | 'refuse' | null>(null);
  const reason = obstacle(fileImport, me, may('approveFileImport'));
  const close = () => setAsking(null);

  return (
    <div className="mt-4">
      {reason && (
        <Notice tone="info" title={reason}>
          {reason === refusals.OWN_UPLOAD && <p>ほかの担当者が承認すると、処理が始まります。</p>}
        </Notice>
      )}
      <DialogActions>
        <Button look="primary" isDisabled={reason !== null} onPress={() => setAsking('approve')}>
          承認する
        </Button>
        <Button isDisabled={reason !== null} onPress={() => setAsking('refuse')}>
          却下する
        </Button>
      </DialogActions>
      <Dialog title="取込を承認" isOpen={asking === 'approve'} onClose={close}>
        <ApproveFileImportForm {...fileImport} rows={fileImport.ok} preview={preview} onDone={close} />
      </Dialog>
      <Dialog title="取込を却下" isOpen={asking === 'refuse'} onClose={close}>
        <RefuseFileImportForm id={fileImport.id} onDone={close} />
      </Dialog>
    </div>
  );
}
