import type { ReactNode } from 'react';
import { isRefused, Refused, sentenceOf } from '../api/refused';
import { Notice } from './Notice';

interface Props {
  error: unknown;
  children?: ReactNode;
}

/** Seen after signing in again: what was typed is still there, and nothing has happened to it. */
const notDoneYet = 'サインインが切れていたため、まだ実行していません。もう一度操作してください。';

/** What was refused, in a sentence; with the request's number when the fault is ours. Nothing when there is none. */
export const RefusalNotice = ({ error, children }: Props) =>
  error ? (
    <Notice tone="error" title={isRefused(error, 'SIGNED_OUT') ? notDoneYet : sentenceOf(error)} live>
      {error instanceof Refused && error.requestId && (
        <p>
          要求番号 <span className="tabular">{error.requestId}</span>
        </p>
      )}
      {children}
    </Notice>
  ) : null;
