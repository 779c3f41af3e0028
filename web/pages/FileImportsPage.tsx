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

/** The views of the list, by what the address says. */
const views = {
  all: { to: paths.fileImports, text: 'すべて', filter: {}, none: '取込はまだありません。' },
  approval: {
    to: paths.filesAwaitingApproval,
    text: '自分の承認待ち',
    filter: { awaitingMyApproval: true },
    none: '承認を待っている取込はありません。',
  },
  sent: {
    to: paths.filesSentByMe,
    text: '自分が送ったもの',
    filter: { sentByMe: true },
    none: '自分が送った取込はありません。',
  },
  returned: {
    to: paths.filesCameBack,
    text: '差し戻し・不合格あり',
    filter: { cameBack: true },
    none: '直近30日に、却下された取込や不合格の行がある取込はありません。',
  },
} as const;
type View = keyof typeof views;

const isView = (name: string | null): name is View => name !== null && name in views;

export function FileImportsPage() {
  const may = useMay();
  const [parameters] = useSearchParams();
  const show = parameters.get('show');
  const view: View = isView(show) ? show : 'all';
  const { data, error } = useQueryOf(
    fileImportsDocument,
    { ...views[view].filter, first: pageSize, after: parameters.get('after') },
    {
      enabled: may('viewFileImports'),
      keepPrevious: true,
      poll: (result) => (result?.fileImports.edges.some(({ node }) => isMoving(node)) ? everyFiveSeconds : false),
    },
  );
  const { edges = [], pageInfo } = data?.fileImports ?? {};
  const sends = may('uploadFile') || may('requestMyNumberChange');
  const shown: View[] = [
    'all',
    ...(may('approveFileImport') ? ['approval' as const] : []),
    ...(sends ? ['sent' as const, 'returned' as const] : []),
  ];

  return (
    <Page title="ファイル取込">
      {may('uploadFile') && (
        <Section title="新しい取込">
          <UploadForm />
        </Section>
      )}
      <Permitted operation="viewFileImports">
        <Section title="これまでの取込">
          <TabLinks label="取込の絞り込み" tabs={shown.map((name) => ({ ...views[name], current: name === view }))} />
          <RefusalNotice error={error} />
          {!data && !error && <Loading />}
          <p role="status" className="mb-2 text-muted">
            {data && edges.length === 0 && views[view].none}
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
