import { createContext, use } from 'react';
import type { Operation } from '../src/auth/operations';
import type { SignedInFragment } from './api/generated/graphql';

export type Me = SignedInFragment;

export const MeContext = createContext<Me | null>(null);

/** The signed-in person. Inside the shell there always is one. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('useMe outside of the shell');
  return me;
}

/** May the signed-in person use the operation? Buttons and navigation are drawn from this, never from the level. */
export function useMay(): (operation: Operation) => boolean {
  const { menu } = useMe();
  return (wanted) => menu.some(({ operation }) => operation === wanted);
}
