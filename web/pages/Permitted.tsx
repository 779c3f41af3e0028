import type { ReactNode } from 'react';
import type { Operation } from '../../src/auth/operations';
import { refusals } from '../../src/domain/refusals';
import { useMay } from '../menu';
import { Notice } from '../ui/Notice';

interface Props {
  operation: Operation;
  children: ReactNode;
}

/** Its content, or a sentence that it is not permitted. The server decides anyway; this spares a vain try. */
export const Permitted = ({ operation, children }: Props) =>
  useMay()(operation) ? (
    children
  ) : (
    <Notice tone="warning" title={refusals.NOT_PERMITTED}>
      <p>必要な場合は、管理者に権限の付与を依頼してください。</p>
    </Notice>
  );
