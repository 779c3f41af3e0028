import { Link } from 'react-router';
import { changesForOperatorDocument } from '../api/documents/operator-change';
import { useQueryOf } from '../api/query';
import { DecideForInsurer } from '../forms/DecideForInsurer';
import { paths } from '../paths';
import { ChangeTable } from '../ui/ChangeTable';
import { Loading } from '../ui/Loading';
import { Moment } from '../ui/Moment';
import { Page } from '../ui/Page';
import { Properties } from '../ui/Properties';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { assignmentOfChangeInWords } from './assignment-of-change';
import { Permitted } from './Permitted';

export const ChangesForOperatorPage = () => (
  <Page title="管理者に代わる起票の確認">
    <Permitted operation="decideForInsurers">
      <p className="mb-4">
        起票した本人のほかに確認できる管理者がいない起票です。保険者に連絡して理由を確かめてから、確認または却下してください。
      </p>
      <Changes />
    </Permitted>
  </Page>
);

function Changes() {
  const { data, error } = useQueryOf(changesForOperatorDocument, {});
  const changes = data?.changesForOperator;
  return (
    <>
      <RefusalNotice error={error} />
      {!changes && !error && <Loading />}
      {changes?.length === 0 && <p>確認を待っている起票はありません。</p>}
      {changes?.map((change) => (
        <Section key={change.id} title={`${change.label}　${change.loginId ?? change.terminalName ?? ''}`}>
          <Properties>
            {{
              保険者: <Link to={paths.insurer(change.insurerNumber)}>{change.insurerName}</Link>,
              対象: change.name ?? change.terminalName,
              起票した人: change.draftedBy,
              起票日時: <Moment at={change.draftedAt} />,
              理由: change.reason,
            }}
          </Properties>
          {change.after && (
            <div className="mt-4">
              <ChangeTable
                caption={`${change.loginId}の割当の変更`}
                changes={assignmentOfChangeInWords(change.before, change.after)}
              />
            </div>
          )}
          <DecideForInsurer change={change} />
        </Section>
      ))}
    </>
  );
}
