import { LoaderCircle } from 'lucide-react';

export const Loading = ({ children = '読み込んでいます' }: { children?: string }) => (
  <p role="status" className="flex items-center gap-2 py-6 text-muted">
    <LoaderCircle aria-hidden className="animate-spin" />
    {children}
  </p>
);
