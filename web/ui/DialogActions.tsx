import type { ReactNode } from 'react';

/** The buttons at the foot of a dialog or form, the one that does it first. */
export const DialogActions = ({ children }: { children: ReactNode }) => (
  <div className="mt-6 flex flex-wrap gap-3">{children}</div>
);
