import { Notice } from '../ui/Notice';

/** What was to be changed has been cancelled since the form was opened. */
export const Gone = ({ thing }: { thing: string }) => (
  <Notice tone="error" title={`この${thing}は、ほかの担当者が取り消しました。`} live>
    <p>このまま登録することはできません。加入者の詳細で、現在の内容を確かめてください。</p>
  </Notice>
);
