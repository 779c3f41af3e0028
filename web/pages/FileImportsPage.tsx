import { useSearchParams } from 'react-router';
import { fileImportsDocument } from '../api/documents/file-import';
import { useQueryOf } from '../api/query';
import { UploadForm } from '../forms/UploadForm';
import { useMay } from '../menu';
import { paths } from '../paths';
import { LinkButton } from '../ui/LinkButton';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { TabLinks } from '../ui/TabLinks';
import { isMoving } from './file-import-state';
import { FileImportTable } from './FileImportTable';
import { Permitted } from './Permitted';

const pageSize = 50;
const everyFiveSeconds = 5_000;

export function FileImportsPage() {
  const may = useMay();
  const [parameters] = useSearchParams();
  const awaiting = parameters.get('show') === 'approval';
  const { data, error } = useQueryOf(
    fileImportsDocument,
    { awaitingMyApproval: awaiting || undefined, first: pageSize, after: parameters.get('after') },
    {
      enabled: may('viewFileImports'),
      keepPrevious: true,
      poll: (result) => (result?.fileImports.edges.some(({ node }) => isMoving(node.state)) ? everyFiveSeconds : false),
    },
  );
  const { edges = [], pageInfo } = data?.fileImports ?? {};

  return (
    <Page title="ファイル取込">
      {may('uploadFile') && (
        <Section title="新しい取込">
          <UploadForm />
        </Section>
      )}
      <Permitted operation="viewFileImports">
        <Section title="これまでの取込">
          <TabLinks
            label="取込の絞り込み"
            tabs={[
              { to: paths.fileImports, text: 'すべて', current: !awaiting },
              ...(may('approveFileImport')
                ? [{ to: paths.filesAwaitingApproval, text: '自分の承認待ち', current: awaiting }]
                : []),
            ]}
          />
          <RefusalNotice error={error} />
          {!data && !error && <Loading />}
          <p role="status" className="mb-2 text-muted">
            {data && edges.length === 0 && (awaiting ? '承認を待っている取込はありません。' : '取込はまだありません。')}
          </p>
          {edges.length > 0 && <FileImportTable imports={edges.map(({ node }) => node)} />}
          <div className="flex flex-wrap gap-3">
            {parameters.has('after') && <LinkButton to={withAfter(parameters, null)}>先頭へ</LinkButton>}
            {pageInfo?.hasNextPage && (
              <LinkButton to={withAfter(parameters, pageInfo.endCursor ?? null)}>次の{pageSize}件</LinkButton>
            )}
          </div>
        </Section>
      </Permitted>
    </Page>
  );
}

function withAfter(parameters: URLSearchParams, after: string | null): string {
  const next = new URLSearchParams(parameters);
  if (after) next.set('after', after);
  else next.delete('after');
  return `${paths.fileImports}?${next}`;
}
