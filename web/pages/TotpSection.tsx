import { useLocation } from 'react-router';
import { confirmTotp, removeTotp, startTotp, useOwnChange, type TotpSecret } from '../api/own-account';
import { doneHere } from '../done-here';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { OneTimeCodeInput } from '../ui/OneTimeCodeInput';
import { Properties } from '../ui/Properties';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import type { OwnFactors } from './PasswordSection';

/** ワンタイムコード (RFC 6238) of an authenticator app. */
export function TotpSection({ factors: { totp } }: { factors: OwnFactors }) {
  const { pathname } = useLocation();
  const start = useOwnChange(startTotp);
  const remove = useOwnChange(removeTotp);
  const confirmed = () => {
    start.reset();
    doneHere(pathname, 'ワンタイムコードを設定しました。次のサインインから入力してください。');
  };

  return (
    <Section title="ワンタイムコード">
      <p className="mb-3 flex flex-wrap items-center gap-3">
        <Badge tone={totp ? 'good' : 'neutral'}>{totp ? '設定済み' : '未設定'}</Badge>
        <span>認証アプリに30秒ごとに表示される6桁の数字を、パスワードと一緒に使います。</span>
      </p>
      <RefusalNotice error={start.error ?? remove.error} />
      {start.data ? (
        <SetUp made={start.data} onDone={confirmed} onCancel={start.reset} />
      ) : totp ? (
        <Button
          pending={remove.isPending}
          onPress={() =>
            remove.mutate(undefined, { onSuccess: () => doneHere(pathname, 'ワンタイムコードを削除しました。') })
          }
        >
          ワンタイムコードを削除する
        </Button>
      ) : (
        <Button pending={start.isPending} onPress={() => start.mutate()}>
          ワンタイムコードを設定する
        </Button>
      )}
    </Section>
  );
}

interface SetUpProps {
  made: TotpSecret;
  onDone: () => void;
  onCancel: () => void;
}

function SetUp({ made: { secret, uri }, onDone, onCancel }: SetUpProps) {
  const confirm = useOwnChange(confirmTotp);
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const code = String(new FormData(event.currentTarget).get('oneTimeCode')).trim();
        confirm.mutate(code, { onSuccess: onDone });
      }}
    >
      <p>
        認証アプリに次のキーを登録し、表示された6桁の数字を入力してください。キーはこの画面を閉じると二度と表示しません。
      </p>
      <Properties>
        {{
          キー: <code className="tabular text-std-16B-170">{secret.match(/.{1,4}/g)?.join(' ')}</code>,
          設定用のURI: <code className="break-all">{uri}</code>,
        }}
      </Properties>
      <div className="max-w-100">
        <OneTimeCodeInput label="ワンタイムコード" error={confirm.error?.message} required autoFocus />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" pending={confirm.isPending}>
          確認して有効にする
        </Button>
        <Button onPress={onCancel}>やめる</Button>
      </div>
    </form>
  );
}
