import type { ComponentProps } from 'react';
import type { LongListOf } from '../api/long-list';
import { Button } from './Button';
import { count } from './count';
import { Loading } from './Loading';
import { LongTable } from './LongTable';
import { RefusalNotice } from './RefusalNotice';

interface Props<Row> extends Pick<ComponentProps<typeof LongTable<Row>>, 'caption' | 'columns' | 'keyOf' | 'children'> {
  list: LongListOf<Row>;
  /** Said when there are no rows. */
  none: string;
}

/** A list from the server in all its states: coming, refused, empty, in part, whole. */
export function LongList<Row>({ list, none, ...table }: Props<Row>) {
  const { rows, more, error, isPending, isLoadingMore, loadMore, retry } = list;
  return (
    <>
      <RefusalNotice error={error}>
        <Button onPress={retry}>再度読み込む</Button>
      </RefusalNotice>
      {isPending && <Loading />}
      {(rows.length > 0 || more) && <LongTable {...table} rows={rows} more={more} onNearEnd={loadMore} />}
      <p role="status" className="mb-4 text-muted">
        {!isPending &&
          (rows.length > 0
            ? `${count(rows.length)}を読み込みました。${more ? (isLoadingMore ? '続きを読み込んでいます。' : '下へ進むと続きを読み込みます。') : 'これで全部です。'}`
            : !error && (more ? '続きを読み込んでいます。' : none))}
      </p>
    </>
  );
}
