import { useEffect, useEffectEvent } from 'react';
import { lastTouchAt, noteTouch } from '../api/last-touch';

const touches = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
const notedEveryMs = 1_000;

/** Locks after so many minutes without a key or a pointer. */
export function useIdleLock(minutes: number, isOn: boolean, lock: () => void): void {
  const onIdle = useEffectEvent(lock);

  useEffect(() => {
    if (!isOn) return;
    let notedAt = 0;
    let timer: number | undefined;
    /** Whether there is time left. */
    const look = (): boolean => {
      window.clearTimeout(timer);
      const leftMs = lastTouchAt() + minutes * 60_000 - Date.now();
      if (leftMs <= 0) onIdle();
      else timer = window.setTimeout(look, leftMs);
      return leftMs > 0;
    };
    const touch = () => {
      if (Date.now() - notedAt < notedEveryMs) return;
      // Timers stand still while the computer sleeps: the first touch afterwards may come before them.
      if (!look()) return;
      notedAt = Date.now();
      noteTouch();
    };
    look();
    for (const name of touches) window.addEventListener(name, touch, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      window.clearTimeout(timer);
      for (const name of touches) window.removeEventListener(name, touch, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, [minutes, isOn]);
}
