import { useCallback, useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { queryClient } from '../api/query-client';
import { FileRefused, fileKindNamed, uploadFile } from '../api/upload';
import { paths } from '../paths';
import { RefusalNotice } from '../ui/RefusalNotice';
import { UnsavedGuard } from '../ui/UnsavedGuard';
import { ChooseFile } from './ChooseFile';
import { ChooseFileKind } from './ChooseFileKind';
import { UploadProgress } from './UploadProgress';

/** Choose the kind and the file, send, and on to the import that has begun. */
export function UploadForm() {
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const [kind, setKind] = useState(fileKindNamed(parameters.get('kind')) ?? 'REGISTRATION');
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const exchange = useRef<AbortController>(null);
  const sending = useCallback(() => exchange.current !== null, []);

  useEffect(() => () => exchange.current?.abort(), []);

  const upload = async (chosen: File) => {
    const controller = new AbortController();
    exchange.current = controller;
    setError(null);
    setShare(0);
    try {
      const id = await uploadFile(chosen, { kind, onProgress: setShare, signal: controller.signal });
      exchange.current = null;
      await navigate(paths.fileImport(id));
    } catch (refused) {
      exchange.current = null;
      if (!controller.signal.aborted) setError(refused);
    } finally {
      setShare(null);
      void queryClient.invalidateQueries();
    }
  };

  return (
    <>
      <UnsavedGuard unsaved={sending} title="送信を中止しますか" stay="送信を続ける" leave="中止して移動">
        ファイルを送信しています。別の画面へ移ると、このファイルは取り込まれません。
      </UnsavedGuard>
      <RefusalNotice error={error}>
        {error instanceof FileRefused && error.importId && (
          <Link to={paths.fileImport(error.importId)}>先に取り込んだファイルを見る</Link>
        )}
      </RefusalNotice>
      {file && share !== null ? (
        <UploadProgress file={file} share={share} onCancel={() => exchange.current?.abort()} />
      ) : (
        <>
          <ChooseFileKind
            kind={kind}
            onChoose={(chosen) => {
              setError(null);
              setKind(chosen);
            }}
          />
          <ChooseFile
            kind={kind}
            file={file}
            onChoose={(chosen) => {
              setError(null);
              setFile(chosen);
            }}
            onUpload={upload}
          />
        </>
      )}
    </>
  );
}
