import { Download } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { dayInJapan } from '../../src/domain/plain-date';
import { fileImportDocument } from '../api/documents/file-import';
import type { FileImportQuery } from '../api/generated/graphql';
import { useQueryOf } from '../api/query';
import { isRefused } from '../api/refused';
import { DecideFileImport } from '../forms/DecideFileImport';
import { fileKinds } from '../labels';
import { useMay } from '../menu';
import { paths } from '../paths';
import { Badge } from '../ui/Badge';
import { dayInWords } from '../ui/day-in-words';
import { Loading } from '../ui/Loading';
import { Moment } from '../ui/Moment';
import { Page } from '../ui/Page';
import { Properties } from '../ui/Properties';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { FaultTable } from './FaultTable';
import { isMoving, stateInWords, toneOf } from './file-import-state';
import { FileImportPreview } from './FileImportPreview';
import { FileImportProgress } from './FileImportProgress';
import { FileImportSteps } from './FileImportSteps';
import { NotFoundPage } from './NotFoundPage';
import { WithdrawalSection } from './WithdrawalSection';

const title = 'ファイル取込の詳細';
const everySecond = 1_000;
const everyQuarterMinute = 15_000;

/** Another person's decision is seen without loading anew. */
const nextLook = ({ fileImport }: FileImportQuery): number | false => {
  if (fileImport?.state === 'AWAITING_APPROVAL') return everyQuarterMinute;
  return fileImport ? isMoving(fileImport) && everySecond : false;
};

/** It expires at midnight, which is no day to approve on. */
const lastDayBefore = (moment: string) => dayInWords(dayInJapan(new Date(Date.parse(moment) - 1)));

export function FileImportPage() {
  const { id = '' } = useParams();
  const may = useMay();
  const { data, error } = useQueryOf(
    fileImportDocument,
    { id },
    { poll: (result) => (result ? nextLook(result) : false) },
  );
  const fileImport = data?.fileImport;

  if (fileImport === null || isRefused(error, 'NOT_FOUND')) return <NotFoundPage />;
  if (!fileImport) return <Page title={title}>{error ? <RefusalNotice error={error} /> : <Loading />}</Page>;

  const { kind, state, preview, faults, decidedAt, decidedBy, decisionReason, resultAvailable } = fileImport;
  return (
    <Page title={title} state={<Badge tone={toneOf(fileImport)}>{stateInWords(fileImport)}</Badge>}>
      <RefusalNotice error={error} />
      {!fileImport.withdrawal && <FileImportSteps kind={kind} state={state} />}
      <FileImportProgress fileImport={fileImport} />
      {state === 'AWAITING_APPROVAL' && preview && (
        <Section title="承認">
          <FileImportPreview kind={kind} preview={preview} decided={false} />
          <DecideFileImport fileImport={fileImport} preview={preview} />
        </Section>
      )}
      {resultAvailable && may('downloadFileResult') && (
        <p className="mb-6">
          <a href={paths.fileResult(id)} download className="inline-flex items-center gap-2 text-std-16B-170">
            <Download aria-hidden size={20} />
            判定結果ファイルをダウンロード（CSV）
          </a>
        </p>
      )}
      {state === 'APPLIED' && may('viewMyNumberEntries') && (
        <p className="mb-6">
          <Link to={paths.myNumberEntriesOf(id)}>この取込の個人番号入力結果を見る</Link>
        </p>
      )}
      {faults.length > 0 && (
        <Section title="不合格の内訳">
          <FaultTable faults={faults} />
        </Section>
      )}
      {state !== 'AWAITING_APPROVAL' && preview && (
        <Section title="取込の内容">
          <FileImportPreview kind={kind} preview={preview} decided />
        </Section>
      )}
      <Section title="経過">
        <Properties>
          {{
            種類: fileKinds[kind],
            アップロード: (
              <>
                <Moment at={fileImport.uploadedAt} /> {fileImport.uploadedBy}
              </>
            ),
            ...(decidedAt && {
              [state === 'REFUSED' ? '却下' : '承認']: (
                <>
                  <Moment at={decidedAt} /> {decidedBy}
                </>
              ),
            }),
            ...(decisionReason && { 理由: decisionReason }),
            ...(fileImport.endedAt && { 終了: <Moment at={fileImport.endedAt} /> }),
            ...(state === 'AWAITING_APPROVAL' &&
              fileImport.expiresAt && { 承認期限: `${lastDayBefore(fileImport.expiresAt)}まで` }),
          }}
        </Properties>
      </Section>
      <WithdrawalSection fileImport={fileImport} />
    </Page>
  );
}
