import { Lock, LogOut } from 'lucide-react';
import { Link } from 'react-router';
import { privilegeLevelLabels } from '../../src/domain/privilege-level';
import { lockScreen } from '../api/lock';
import { userKinds } from '../labels';
import { useMe } from '../menu';
import { paths } from '../paths';
import { terminalInWords } from '../terminal-in-words';
import { Button } from '../ui/Button';
import { RefusalNotice } from '../ui/RefusalNotice';
import { useLeave } from './use-leave';

/** Who works for whom, with what level; and the way out. */
export function Header() {
  const { insurer, name, loginId, kind, privilegeLevel, terminal } = useMe();
  const leave = useLeave();

  return (
    <header className="mx-auto max-w-320 px-4 sm:px-6">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 py-2">
        <Link to={paths.home} className="grow text-std-20B-160 text-ink no-underline sm:grow-0">
          架け橋
        </Link>
        <p className="order-1 grow max-sm:w-full sm:order-none">
          {insurer ? (
            <>
              <span className="text-std-16B-170">{insurer.name}</span>{' '}
              <span className="tabular whitespace-nowrap">保険者番号 {insurer.insurerNumber}</span>
            </>
          ) : (
            <span className="text-std-16B-170">{userKinds[kind]}</span>
          )}
        </p>
        <p className="order-1 flex flex-wrap gap-x-4 sm:order-none">
          <Link to={paths.ownAccount}>
            {name}（{loginId}）
          </Link>
          <span className="whitespace-nowrap">権限 {privilegeLevelLabels[privilegeLevel]}</span>
          <span>{terminalInWords(terminal)}</span>
        </p>
        <div className="flex gap-2">
          <Button look="quiet" onPress={() => void lockScreen()}>
            <Lock aria-hidden size={20} />
            画面ロック
          </Button>
          <Button look="quiet" pending={leave.isPending} onPress={() => leave.mutate()}>
            <LogOut aria-hidden size={20} />
            サインアウト
          </Button>
        </div>
      </div>
      <RefusalNotice error={leave.error} />
    </header>
  );
}
