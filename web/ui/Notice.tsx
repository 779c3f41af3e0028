import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const tones = {
  info: { Icon: Info, look: 'border-key-900 [&>svg]:text-key-900' },
  success: { Icon: CircleCheck, look: 'border-success-2 [&>svg]:text-success-2' },
  warning: { Icon: TriangleAlert, look: 'border-warning-orange-2 [&>svg]:text-warning-orange-2' },
  error: { Icon: CircleAlert, look: 'border-error-1 [&>svg]:text-error-1' },
};

interface Props {
  tone: keyof typeof tones;
  title?: string;
  /** Read out as soon as it appears. */
  live?: boolean;
  children?: ReactNode;
}

export function Notice({ tone, title, live = false, children }: Props) {
  const { Icon, look } = tones[tone];
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div role={role} className={`mb-4 flex gap-3 rounded-8 border-2 bg-white px-4 py-3 ${look}`}>
      <Icon aria-hidden className="mt-0.5 shrink-0" />
      <div className="min-w-0 grow">
        {title && <p className="text-std-16B-170">{title}</p>}
        {children}
      </div>
    </div>
  );
}
