import { useState } from 'react';
import { Link } from 'react-router';
import { officesDocument } from '../api/documents/office';
import { useQueryOf } from '../api/query';
import { SearchOfficesForm, type OfficeFiles } from '../forms/SearchOfficesForm';
import { useMay } from '../menu';
import { paths } from '../paths';
import { count } from '../ui/count';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { OfficeTable } from './OfficeTable';
import { Permitted } from './Permitted';

/** As many as the server names at once. */
const shownAtMost = 200;

export function CollectionFilesPage() {
  const may = useMay();
  const granted = may('createCollectionFile');
  const [files, setFiles] = useState<OfficeFiles>({ symbol: '', scope: 'missing', encoding: 'utf-8' });
  const { data, error } = useQueryOf(
    officesDocument,
    { symbol: files.symbol || undefined },
    { enabled: granted, keepPrevious: true },
  );
  const offices = data?.offices ?? [];

  return (
    <Page title="個人番号収集ファイルの作成">
      <Permitted operation="createCollectionFile">
        <Section title="進め方">
          <ol className="list-decimal pl-6">
            <li>下の一覧から、事業所ごとのファイルをダウンロードして事業所に渡します。</li>
            <li>事業所が「後日収集」「個人番号」「未記入理由」「未記入理由メモ」の欄を記入して返します。</li>
            <li>
              返されたファイルを、
              {may('uploadFile') ? <Link to={paths.collectionUpload}>ファイル取込</Link> : 'ファイル取込'}
              で「個人番号収集」を選んで取り込みます。別の人が承認すると登録されます。
            </li>
          </ol>
          <p className="mt-2 text-muted">
            ダウンロードするファイルに個人番号は入っていません。表計算ソフトで記入するときは「個人番号」の列を文字列にしてください。先頭の0が消えた番号は不合格になります。
          </p>
        </Section>
        <Section title="事業所">
          <SearchOfficesForm files={files} onChange={setFiles} />
          <RefusalNotice error={error} />
          {!data && !error && <Loading />}
          <p role="status" className="mb-2 text-muted">
            {data &&
              (offices.length === 0
                ? '該当する記号の加入者はいません。'
                : `${count(offices.length, '事業所')}を表示しています。${offices.length < shownAtMost ? '' : '続きは記号で絞り込んでください。'}`)}
          </p>
          {offices.length > 0 && <OfficeTable offices={offices} files={files} />}
        </Section>
      </Permitted>
    </Page>
  );
}
