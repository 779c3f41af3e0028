import type { ReactNode } from 'react';
import type { TrafficQuery } from '../api/generated/graphql';
import { elapsedInWords } from '../ui/elapsed';
import { momentInWords } from '../ui/Moment';
import { Notice } from '../ui/Notice';
import { useNow } from '../ui/use-now';

type Traffic = TrafficQuery['traffic'];

const tickMs = 15_000;

interface Props {
  traffic: Traffic;
  /** What can be done about a silence. */
  children: ReactNode;
}

/** Whether the exchange with other institutions is alive: since when, and what is wrong if it is silent. */
export function TrafficStanding({ traffic: { lastExchangeAt, silent, silentReason }, children }: Props) {
  const now = useNow(tickMs);
  return (
    <>
      <div role="alert">
        {silent && (
          <Notice tone="warning" title="ほかの機関とのやり取りに滞りがあります。">
            {silentReason && <p>{silentReason}</p>}
            {children}
          </Notice>
        )}
      </div>
      <p className="mb-4">
        {lastExchangeAt ? (
          <>
            最後のやり取りから
            <strong className="tabular text-std-20B-150"> {elapsedInWords(now - Date.parse(lastExchangeAt))} </strong>
            <span className="tabular text-muted">（{momentInWords(lastExchangeAt)}）</span>
          </>
        ) : (
          '直近30日間、ほかの機関とのやり取りはありません。'
        )}
      </p>
    </>
  );
}
