import { useEffect, useRef } from 'react';
import { subscribersDocument } from '../api/documents/subscriber';
import { forgetSearchesByMyNumber } from '../api/handling';
import { useQueryOf } from '../api/query';
import { SearchSubscribersForm } from '../forms/SearchSubscribersForm';
import { useMe } from '../menu';
import { useStore } from '../store';
import { today } from '../today';
import { Button } from '../ui/Button';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Permitted } from './Permitted';
import { subscriberSearch } from './subscriber-search';
import { SubscriberTable } from './SubscriberTable';

const pageSize = 50;

export function SubscribersPage() {
  const { handlingMyNumber } = useMe();
  const remembered = useStore(subscriberSearch);
  const search = remembered?.terms.myNumber && !handlingMyNumber ? null : remembered;
  const results = useRef<HTMLHeadingElement>(null);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQueryOf(
    subscribersDocument,
    { search: search?.terms, first: pageSize, after: search?.cursors.at(-1) },
    { enabled: search !== null, keepPrevious: true },
  );

  useEffect(() => {
    if (handlingMyNumber) return;
    if (subscriberSearch.get()?.terms.myNumber) subscriberSearch.set(null);
    forgetSearchesByMyNumber();
  }, [handlingMyNumber]);

  const turn = (cursors: (string | null)[]) => {
    if (search) subscriberSearch.set({ ...search, cursors });
    results.current?.focus();
  };

  const found = search && !error ? data?.subscribers : undefined;
  const subscribers = found?.edges.map(({ node }) => node) ?? [];
  const cursors = search?.cursors ?? [];
  const first = (cursors.length - 1) * pageSize + 1;
  const nextCursor = found?.pageInfo.hasNextPage ? found.pageInfo.endCursor : undefined;

  return (
    <Page title="加入者検索">
      <Permitted operation="searchSubscribers">
        <SearchSubscribersForm
          typed={search?.typed}
          onSearch={(typed, terms) => {
            // The same question again is asked again; another one is asked because its key is another.
            if (search?.cursors.length === 1 && JSON.stringify(terms) === JSON.stringify(search.terms)) void refetch();
            subscriberSearch.set({ typed, terms, cursors: [null] });
          }}
          onClear={() => subscriberSearch.set(null)}
        />
        <section aria-labelledby="results" aria-busy={isFetching}>
          <h2 id="results" ref={results} tabIndex={-1} className="mb-2 text-std-20B-150">
            検索結果
          </h2>
          <p role="status" className="mb-2 text-muted">
            {!search && '条件を入力して「検索」を押してください。'}
            {found &&
              !isPlaceholderData &&
              (subscribers.length
                ? `${first}〜${first + subscribers.length - 1}件目を表示しています。${nextCursor ? '続きがあります。' : 'これで全部です。'}`
                : '条件に合う加入者はいません。条件を減らすか、カナ氏名の先頭だけで検索してください。')}
          </p>
          <RefusalNotice error={search && error} />
          {search && !error && (!found || isPlaceholderData) && <Loading>検索しています</Loading>}
          {!isPlaceholderData && subscribers.length > 0 && (
            <SubscriberTable subscribers={subscribers} today={today()} />
          )}
          <div className="flex flex-wrap gap-3">
            {cursors.length > 1 && <Button onPress={() => turn(cursors.slice(0, -1))}>前の{pageSize}件</Button>}
            {nextCursor && <Button onPress={() => turn([...cursors, nextCursor])}>次の{pageSize}件</Button>}
          </div>
        </section>
      </Permitted>
    </Page>
  );
}
