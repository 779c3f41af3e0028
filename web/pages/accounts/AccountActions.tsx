import { useState } from 'react';
import { AccountActForm } from '../../forms/AccountActForm';
import { accountActs } from '../../forms/account-acts';
import { DraftPeriodForm } from '../../forms/DraftPeriodForm';
import { StartCodeForm, type IssuedCode } from '../../forms/StartCodeForm';
import { useMay, useMe } from '../../menu';
import { paths } from '../../paths';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { LinkButton } from '../../ui/LinkButton';
import { Notice } from '../../ui/Notice';
import { StartCodeShown } from '../StartCodeShown';
import type { SeenAccount } from './AccountPage';

const codeTitle = '初回設定コードの発行';
const periodTitle = '有効期間の変更を起票';
const recoverTitle = '認証手段の再設定を起票';

/** What can be done about an ID as it stands; of managers' IDs only their recovery, and nothing of the own. */
export function AccountActions({ account }: { account: SeenAccount }) {
  const may = useMay();
  const { loginId } = useMe();
  const [asking, setAsking] = useState<string | null>(null);
  const [issued, setIssued] = useState<IssuedCode | null>(null);
  const close = () => setAsking(null);
  const { id, kind, state, assignment, hasCredentials, passwordSetAt, startCodeUntil } = account;

  const isOwn = account.loginId === loginId;
  const isGeneral = kind === 'GENERAL';
  const isLasting = state !== 'DRAFT' && state !== 'DEREGISTERED';
  const mayDraft = isGeneral && !isOwn && isLasting && may('draftAccounts');
  const mayIssue =
    isGeneral &&
    !isOwn &&
    !passwordSetAt &&
    ['CONFIRMED', 'SCHEDULED', 'ACTIVE'].includes(state) &&
    may('issueStartCodes');
  const acts = accountActs.filter(
    ({ title, operation, states }) =>
      !isOwn &&
      may(operation) &&
      states.includes(state) &&
      (title === recoverTitle ? hasCredentials && kind !== 'CORE_SYSTEM' : isGeneral),
  );
  const [stops, drafts] = [acts.filter(({ isDanger }) => isDanger), acts.filter(({ isDanger }) => !isDanger)];

  return (
    <>
      {isOwn && (
        <Notice tone="info" title="自分の利用者IDです。">
          <p>自分の割当や停止は自分では行えません。パスワードなどは「自分のアカウント」で変えられます。</p>
        </Notice>
      )}
      {!isOwn && kind === 'MANAGER' && (
        <Notice tone="info" title="管理者の利用者IDです。">
          <p>発行、割当、停止、抹消は運用者が行います。認証手段の再設定だけを、ここから起票できます。</p>
        </Notice>
      )}
      <div className="mb-3 flex flex-wrap gap-2 print:hidden">
        {mayIssue && (
          <Button look={startCodeUntil ? 'secondary' : 'primary'} onPress={() => setAsking(codeTitle)}>
            {codeTitle}
          </Button>
        )}
        {mayDraft && state !== 'EXPIRED' && (
          <LinkButton to={paths.draftAssignment(id)}>{assignment ? '割当の変更を起票' : '割当を起票'}</LinkButton>
        )}
        {mayDraft && <Button onPress={() => setAsking(periodTitle)}>{periodTitle}</Button>}
        {may('previewPermissions') && isLasting && (
          <LinkButton to={paths.permissionPreview(id)}>できることの確認</LinkButton>
        )}
        {drafts.map(({ title }) => (
          <Button key={title} onPress={() => setAsking(title)}>
            {title}
          </Button>
        ))}
      </div>
      {stops.length > 0 && (
        <div role="group" aria-labelledby="at-once" className="mb-6 flex flex-wrap items-center gap-2 print:hidden">
          <span id="at-once" className="mr-2 text-muted">
            確認なしで、すぐに行われるもの
          </span>
          {stops.map(({ title }) => (
            <Button key={title} look="quiet" onPress={() => setAsking(title)}>
              {title}
            </Button>
          ))}
        </div>
      )}
      <Dialog title={codeTitle} isOpen={asking === codeTitle} onClose={close}>
        <StartCodeForm
          account={account}
          onIssued={(code) => {
            close();
            setIssued(code);
          }}
          onCancel={close}
        />
      </Dialog>
      <StartCodeShown issued={issued} onClose={() => setIssued(null)} />
      <Dialog title={periodTitle} isOpen={asking === periodTitle} onClose={close}>
        <DraftPeriodForm account={account} onDone={close} />
      </Dialog>
      {accountActs.map((act) => (
        <Dialog key={act.title} title={act.title} isOpen={asking === act.title} onClose={close}>
          <AccountActForm act={act} account={account} onDone={close} />
        </Dialog>
      ))}
    </>
  );
}
