import type { ReactNode } from 'react';
import { Refused, sentenceOf } from '../api/refused';
import { Notice } from './Notice';

interface Props {
  error: unknown;
  children?: ReactNode;
}

/** Seen after signing in again, or unlocking: what was typed is still there, and nothing has happened to it. */
const notDoneYet: Record<string, string> = {
  SIGNED_OUT: 'サインインが切れていたため、まだ実行していません。もう一度操作してください。',
  SESSION_LOCKED: '画面がロックされていたため、まだ実行していません。もう一度操作してください。',
  REAUTHENTICATION_REQUIRED: '本人確認が済んでいないため、まだ実行していません。もう一度操作してください。',
};

const sentence = (error: unknown): string => (error instanceof Refused && notDoneYet[error.code]) || sentenceOf(error);

/** What was refused, in a sentence; with the request's number when the fault is ours. Nothing when there is none. */
export const RefusalNotice = ({ error, children }: Props) =>
  error ? (
    <Notice tone="error" title={sentence(error)} live>
      {error instanceof Refused && error.requestId && (
        <p>
          要求番号 <span className="tabular">{error.requestId}</span>
        </p>
      )}
      {children}
    </Notice>
  ) : null;
