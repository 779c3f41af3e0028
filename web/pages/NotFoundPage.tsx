import { Link } from 'react-router';
import { paths } from '../paths';
import { Page } from '../ui/Page';

/** Also for what belongs to another insurer: that it exists is not said. */
export const NotFoundPage = () => (
  <Page title="見つかりません">
    <p className="mb-4">該当するものはありません。アドレスが正しいか確認してください。</p>
    <Link to={paths.home}>ホームへ</Link>
  </Page>
);
