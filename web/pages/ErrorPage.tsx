import { useRouteError } from 'react-router';
import { sentenceOf } from '../api/refused';
import { paths } from '../paths';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

/** What no page expected. A page that cannot be fetched after an update is cured by loading anew. */
export function ErrorPage() {
  const error = useRouteError();

  return (
    <main className="mx-auto max-w-180 px-4 py-12">
      <title>画面を表示できません｜架け橋</title>
      <h1 className="mb-4 text-std-24B-150">画面を表示できません</h1>
      <Notice tone="error" title={sentenceOf(error)}>
        <p>登録や承認の途中だった場合は、もう一度行う前に結果を確認してください。</p>
      </Notice>
      <div className="flex flex-wrap items-center gap-4">
        <Button look="primary" onPress={() => window.location.reload()}>
          再度読み込む
        </Button>
        <a href={paths.home}>ホームへ</a>
      </div>
    </main>
  );
}
