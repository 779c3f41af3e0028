import type { ReactNode } from 'react';
import { count } from '../../ui/count';
import { LinkButton } from '../../ui/LinkButton';
import { Loading } from '../../ui/Loading';
import { Notice } from '../../ui/Notice';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { PrintButton } from '../PrintButton';
import { Printed } from '../Printed';
import { mostPrinted, type useWholeList } from './use-whole-list';

interface Props {
  list: ReturnType<typeof useWholeList>;
  /** The list on screen. */
  back: string;
  head: string;
  children: ReactNode;
}

/** A whole list for paper: the one on screen draws only what is in sight. */
export const PrintFrame = ({ list: { rows, error, isCut, isWhole }, back, head, children }: Props) => (
  <>
    <div className="mb-4 flex flex-wrap items-center gap-3">
      {isWhole && rows.length > 0 && <PrintButton />}
      <LinkButton to={back}>一覧に戻る</LinkButton>
    </div>
    <p className="mb-2">
      {head}
      {isWhole && `　${count(rows.length)}`}
    </p>
    <RefusalNotice error={error} />
    {isCut && (
      <Notice tone="warning" title={`はじめの${count(mostPrinted)}までの一覧です。`}>
        <p>ほかにもあります。全部が必要なときはCSVで保存してください。</p>
      </Notice>
    )}
    {isWhole ? rows.length > 0 ? children : <p>ありません。</p> : !error && <Loading />}
    <Printed />
  </>
);
