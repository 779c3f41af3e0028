import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useMe } from '../menu';
import { Moment } from '../ui/Moment';

/** At the foot of what is printed: by whom and when, since paper leaves the screen. */
export function Printed() {
  const { insurer, loginId } = useMe();
  const [at, setAt] = useState(() => new Date());

  useEffect(() => {
    // The browser takes the page as it is when this returns.
    const note = () => flushSync(() => setAt(new Date()));
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);

  return (
    <p className="mt-6 hidden border-t border-line pt-2 print:block">
      {insurer?.name}　印刷した人 {loginId}　印刷日時 <Moment at={at.toISOString()} />
    </p>
  );
}
