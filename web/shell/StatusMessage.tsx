import { useLocation } from 'react-router';
import { status } from '../status';
import { useStore } from '../store';
import { Notice } from '../ui/Notice';

/** Always in the document, so that it is read out when it is filled. */
export function StatusMessage() {
  const message = useStore(status);
  const { pathname } = useLocation();
  return (
    <div role="status" className="print:hidden">
      {message?.path === pathname && <Notice tone="success" title={message.text} />}
    </div>
  );
}
