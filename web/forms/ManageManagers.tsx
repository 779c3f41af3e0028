import { useState } from 'react';
import type { ManagerAdminFragment } from '../api/generated/graphql';
import {
  deregisterManagerDocument,
  issueManagerStartCodeDocument,
  resumeManagerDocument,
  suspendManagerDocument,
} from '../api/documents/insurer-admin';
import { useMutationOf } from '../api/query';
import { doneHere } from '../done-here';
import { useMay } from '../menu';
import { ManagerTable, type ManagerAct } from '../pages/ManagerTable';
import { StartCodeShown } from '../pages/StartCodeShown';
import { paths } from '../paths';
import { Dialog } from '../ui/Dialog';
import { RefusalNotice } from '../ui/RefusalNotice';
import { ReasonForm } from './ReasonForm';

type Manager = ManagerAdminFragment;

const questions = {
  suspend: {
    title: '管理者IDを停止',
    submit: '停止する',
    look: 'danger',
    what: '直ちにサインインできなくなり、使用中のセッションも終了します。停止は後で解除できます。',
    done: '停止しました。',
  },
  resume: {
    title: '停止を解除',
    submit: '解除する',
    look: 'primary',
    what: '再びサインインできるようになります。',
    done: '停止を解除しました。',
  },
  deregister: {
    title: '管理者IDを抹消',
    submit: '抹消する',
    look: 'danger',
    what: '直ちに使えなくなり、元に戻せません。同じログインIDは二度と使えません。',
    done: '抹消しました。',
  },
} as const;

interface Props {
  insurerNumber: string;
  managers: Manager[];
}

export function ManageManagers({ insurerNumber, managers }: Props) {
  const may = useMay();
  const [asking, setAsking] = useState<{ act: keyof typeof questions; manager: Manager } | null>(null);
  const issue = useMutationOf(issueManagerStartCodeDocument);
  const acts = {
    suspend: useMutationOf(suspendManagerDocument),
    resume: useMutationOf(resumeManagerDocument),
    deregister: useMutationOf(deregisterManagerDocument),
  };
  const question = asking && questions[asking.act];
  const act = asking && acts[asking.act];
  const close = () => {
    act?.reset();
    setAsking(null);
  };
  const choose = (chosen: ManagerAct, manager: Manager) => {
    if (chosen === 'issue') issue.mutate({ insurerNumber, accountId: manager.id });
    else setAsking({ act: chosen, manager });
  };

  return (
    <>
      <RefusalNotice error={issue.error} />
      <ManagerTable managers={managers} onAct={may('manageManagers') ? choose : null} />
      <StartCodeShown issued={issue.data?.issueManagerStartCode ?? null} onClose={issue.reset} />
      <Dialog title={question?.title ?? ''} isOpen={asking !== null} onClose={close}>
        {asking && question && act && (
          <ReasonForm
            label="理由"
            submit={question.submit}
            look={question.look}
            pending={act.isPending}
            error={act.error}
            onSubmit={(reason) =>
              act.mutate(
                { insurerNumber, accountId: asking.manager.id, reason },
                {
                  onSuccess: () => {
                    close();
                    doneHere(paths.insurer(insurerNumber), `${asking.manager.loginId}を${question.done}`);
                  },
                },
              )
            }
            onCancel={close}
          >
            <p>
              {asking.manager.name}（{asking.manager.loginId}）：{question.what}
            </p>
          </ReasonForm>
        )}
      </Dialog>
    </>
  );
}
