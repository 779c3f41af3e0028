import type { ReactNode } from 'react';

const tones = {
  neutral: 'border-edge bg-solid-gray-50 text-ink',
  good: 'border-success-2 bg-green-50 text-green-1000',
  wait: 'border-warning-orange-2 bg-orange-50 text-orange-1100',
  busy: 'border-key-900 bg-key-50 text-key-1000',
  bad: 'border-error-2 bg-red-50 text-red-1000',
};
export type Tone = keyof typeof tones;

/** A state in a word; the colour only repeats it. */
export const Badge = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <span
    className={`inline-block rounded-6 border px-2 py-0.5 text-oln-16B-100 leading-130 whitespace-nowrap ${tones[tone]}`}
  >
    {children}
  </span>
);
