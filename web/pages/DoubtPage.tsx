import { Link, useParams } from 'react-router';
import { doubtDocument } from '../api/documents/doubt';
import { useQueryOf } from '../api/query';
import { isRefused } from '../api/refused';
import { ResolveDoubt } from '../forms/ResolveDoubt';
import { doubtKinds, doubtResolutions, doubtStates } from '../labels';
import { useMay } from '../menu';
import { paths } from '../paths';
import { Badge } from '../ui/Badge';
import { Loading } from '../ui/Loading';
import { Moment } from '../ui/Moment';
import { Page } from '../ui/Page';
import { Properties } from '../ui/Properties';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { DoubtComparison } from './DoubtComparison';
import { doubtTones } from './DoubtsPage';
import { NotFoundPage } from './NotFoundPage';

const title = '疑義の詳細';

export function DoubtPage() {
  const { id = '' } = useParams();
  const may = useMay();
  const { data, error } = useQueryOf(doubtDocument, { id });
  const doubt = data?.doubt;

  if (doubt === null || isRefused(error, 'NOT_FOUND')) return <NotFoundPage />;
  if (!doubt) return <Page title={title}>{error ? <RefusalNotice error={error} /> : <Loading />}</Page>;

  const { kind, state, importId, proposal, proposalComment } = doubt;
  const wasRejected = state === 'OPEN' && proposalComment;
  return (
    <Page title={title} state={<Badge tone={doubtTones[state]}>{doubtStates[state]}</Badge>}>
      <RefusalNotice error={error} />
      <Section title="見比べ">
        <p className="mb-3">
          {kind === 'LINKED_TO_ANOTHER'
            ? '届け出られた個人番号は、別の加入者に登録されています。違うところに「相違」と表示しています。'
            : '1つのファイルの中で、2人以上に同じ個人番号が書かれていました。違うところに「相違」と表示しています。'}
        </p>
        <DoubtComparison doubt={doubt} />
        {importId && may('viewFileImports') && (
          <p>
            <Link to={paths.fileImport(importId)}>この行のあったファイル取込を見る</Link>
          </p>
        )}
      </Section>
      <Section title="経過">
        <Properties>
          {{
            内容: doubtKinds[kind],
            発生: (
              <>
                <Moment at={doubt.raisedAt} /> {doubt.raisedBy}
              </>
            ),
            ...(proposal && {
              提案: doubtResolutions[proposal],
              提案した人: (
                <>
                  <Moment at={doubt.proposedAt} /> {doubt.proposedBy}
                </>
              ),
            }),
            ...(proposalComment && { [wasRejected ? '戻した理由' : '提案の理由']: proposalComment }),
            ...(doubt.resolvedAt && {
              確定した人: (
                <>
                  <Moment at={doubt.resolvedAt} /> {doubt.resolvedBy}
                </>
              ),
            }),
          }}
        </Properties>
      </Section>
      {state !== 'RESOLVED' && may('resolveDoubts') && (
        <Section title="解消">
          <ResolveDoubt doubt={doubt} />
        </Section>
      )}
    </Page>
  );
}
