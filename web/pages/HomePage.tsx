import { Link } from 'react-router';
import { fileImportsDocument } from '../api/documents/file-import';
import { useQueryOf } from '../api/query';
import { useMay, useMe } from '../menu';
import { paths } from '../paths';
import { pagesOf } from '../shell/Navigation';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { DeadlineSection } from './DeadlineSection';
import { FileImportTable } from './FileImportTable';
import { InboxSection } from './InboxSection';
import { TrafficSection } from './TrafficSection';

const shown = 10;

export function HomePage() {
  const may = useMay();
  const { menu, insurer } = useMe();
  const pages = pagesOf(menu);
  const groups = [...new Set(pages.map(({ group }) => group))];

  return (
    <Page title="ホーム">
      <InboxSection />
      {may('viewDeadlines') && <DeadlineSection />}
      {may('viewTraffic') && <TrafficSection />}
      {may('approveFileImport') && may('viewFileImports') && <WaitingImports />}
      <Section title="できる操作">
        {pages.length === 0 && <p>使える操作がありません。{insurer && '管理者に権限の付与を依頼してください。'}</p>}
        <div className="grid gap-x-6 gap-y-4 lg:grid-cols-2">
          {groups.map((group) => (
            <div key={group}>
              <h3 className="mb-1 text-muted">{group}</h3>
              <ul className="grid gap-2">
                {pages
                  .filter((page) => page.group === group)
                  .map(({ path, label, purpose }) => (
                    <li key={path}>
                      <Link to={path} className="text-std-16B-170">
                        {label}
                      </Link>
                      <span className="block text-muted">{purpose}</span>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </div>
      </Section>
    </Page>
  );
}

function WaitingImports() {
  const { data, error } = useQueryOf(fileImportsDocument, { awaitingMyApproval: true, first: shown });
  const waiting = data?.fileImports;
  return (
    <Section title="承認を待っている取込">
      <RefusalNotice error={error} />
      {!waiting && !error && <Loading />}
      {waiting?.edges.length === 0 && <p>ありません。</p>}
      {waiting && waiting.edges.length > 0 && <FileImportTable imports={waiting.edges.map(({ node }) => node)} />}
      {waiting?.pageInfo.hasNextPage && <Link to={paths.filesAwaitingApproval}>すべて見る</Link>}
    </Section>
  );
}
