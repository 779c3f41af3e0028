import { Download, RefreshCw } from 'lucide-react';
import { diagnosticsDocument } from '../api/documents/diagnostics';
import type { DiagnosticsQuery, DiagnosticState } from '../api/generated/graphql';
import { useQueryOf } from '../api/query';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { elapsedInWords } from '../ui/elapsed';
import { Loading } from '../ui/Loading';
import { Moment, momentInWords } from '../ui/Moment';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { RefusalNotice } from '../ui/RefusalNotice';
import { saveText } from '../ui/save-text';
import { Section } from '../ui/Section';
import { Table } from '../ui/Table';
import { Permitted } from './Permitted';
import { PrintButton } from './PrintButton';
import { Printed } from './Printed';

type Diagnostics = DiagnosticsQuery['diagnostics'];
type Finding = Diagnostics['findings'][number];

const states: Record<DiagnosticState, { word: string; tone: Tone }> = {
  OK: { word: '正常', tone: 'good' },
  WARN: { word: '注意', tone: 'wait' },
  FAIL: { word: '異常', tone: 'bad' },
};

export const DiagnosticsPage = () => (
  <Page title="診断">
    <Permitted operation="viewDiagnostics">
      <Diagnosis />
    </Permitted>
  </Page>
);

function Diagnosis() {
  const { data, error, isFetching, refetch } = useQueryOf(diagnosticsDocument, {});
  const diagnostics = data?.diagnostics;
  return (
    <>
      <RefusalNotice error={error} />
      {!diagnostics && !error && <Loading />}
      <div className="mb-4 flex flex-wrap gap-3 print:hidden">
        <Button look="primary" pending={isFetching} onPress={() => void refetch()}>
          <RefreshCw aria-hidden size={20} />
          調べ直す
        </Button>
        {diagnostics && (
          <Button onPress={() => save(diagnostics)}>
            <Download aria-hidden size={20} />
            JSONで保存
          </Button>
        )}
        <PrintButton />
      </div>
      {diagnostics && <Findings diagnostics={diagnostics} />}
      <Printed />
    </>
  );
}

/** For programs, and for whoever is asked for help: it holds nothing of an insurer. */
function save(diagnostics: Diagnostics): void {
  const at = diagnostics.at.replace(/[-:]|\.\d+/g, '');
  saveText(`kakehashi-diagnostics-${at}.json`, 'application/json', `${JSON.stringify(diagnostics, null, 2)}\n`);
}

function Findings({ diagnostics: { at, version, uptimeSeconds, findings } }: { diagnostics: Diagnostics }) {
  const groups = [...new Set(findings.map(({ group }) => group))];
  return (
    <>
      <Summary findings={findings} at={at} />
      <p className="mb-6 text-muted">
        調べた日時：
        <Moment at={at} />
        、版：{version}、サーバーの起動から{elapsedInWords(uptimeSeconds * 1000)}
      </p>
      {groups.map((group) => (
        <Section key={group} title={group}>
          <Table caption={`${group}の診断`} columns={['項目', '状態', '内容', 'すること']} stacks>
            {findings
              .filter((finding) => finding.group === group)
              .map((finding) => (
                <Row key={finding.key} finding={finding} />
              ))}
          </Table>
        </Section>
      ))}
    </>
  );
}

function Summary({ findings, at }: { findings: Finding[]; at: string }) {
  const count = (wanted: DiagnosticState) => findings.filter(({ state }) => state === wanted).length;
  const [failed, warned] = [count('FAIL'), count('WARN')];
  const tone = failed > 0 ? 'error' : warned > 0 ? 'warning' : 'success';
  const title = failed + warned === 0 ? 'すべて正常です。' : `異常が${failed}件、注意が${warned}件あります。`;
  // Looking again is answered also when nothing has changed.
  return (
    <div role="status">
      <Notice tone={tone} title={title}>
        {findings.map(({ key, label, advice }) => advice && <p key={key}>{`${label}：${advice}`}</p>)}
        <p className="sr-only">{momentInWords(at)}</p>
      </Notice>
    </div>
  );
}

function Row({ finding: { label, state, value, advice } }: { finding: Finding }) {
  const { word, tone } = states[state];
  return (
    <tr>
      <th scope="row" className="sm:w-64">
        {label}
      </th>
      <td data-label="状態" className="sm:w-24">
        <Badge tone={tone}>{word}</Badge>
      </td>
      <td data-label="内容" className="wrap-anywhere sm:w-[36%]">
        {value}
      </td>
      <td data-label={advice === null ? undefined : 'すること'}>{advice}</td>
    </tr>
  );
}
