import { useEffect, useState } from 'react';
import { Button } from '../ui/Button';

const shownForSeconds = 60;

interface Props {
  myNumber: string;
  onHide: () => void;
}

/** A My Number in clear, for a minute. */
export function RevealedMyNumber({ myNumber, onHide }: Props) {
  const [left, setLeft] = useState(shownForSeconds);

  useEffect(() => {
    const until = Date.now() + shownForSeconds * 1000;
    const clock = setInterval(() => setLeft(Math.ceil((until - Date.now()) / 1000)), 500);
    return () => clearInterval(clock);
  }, []);

  useEffect(() => {
    if (left <= 0) onHide();
  }, [left, onHide]);

  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-8 border-2 border-yellow-900 bg-yellow-50 px-4 py-3">
      <p className="tabular text-std-24B-150">{myNumber.replace(/(\d{4})(?=\d)/g, '$1 ')}</p>
      <p>
        60秒で隠します<span aria-hidden>（残り{left}秒）</span>。
      </p>
      <Button onPress={onHide}>今すぐ隠す</Button>
    </div>
  );
}
