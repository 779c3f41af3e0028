import { useEffect, useRef } from 'react';
import { ChangeTable, type Change } from '../ui/ChangeTable';
import { Notice } from '../ui/Notice';

/** After loading again: what somebody else has changed since the form was opened. */
export function ChangedMeanwhile({ changes }: { changes: Change[] | null }) {
  const notice = useRef<HTMLDivElement>(null);

  // The button that asked for it is gone, and this stands at the head of the form.
  useEffect(() => {
    if (changes) notice.current?.focus();
  }, [changes]);

  return (
    <div role="status" ref={notice} tabIndex={-1}>
      {changes && (
        <Notice tone="warning" title="最新の内容を読み込みました。入力した内容は残っています。">
          <p className="mb-2">
            {changes.length > 0
              ? '開いている間に、次の内容が変わっていました。確かめてから、もう一度登録してください。'
              : '画面に出ている項目に変わりはありません。確かめてから、もう一度登録してください。'}
          </p>
          {changes.length > 0 && (
            <ChangeTable
              caption="ほかの担当者が変えた内容"
              changes={changes}
              before="開いたときの内容"
              after="現在の内容"
            />
          )}
        </Notice>
      )}
    </div>
  );
}
