import { QueryClient } from '@tanstack/react-query';
import { isRefused } from './refused';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      // A refusal stays one; only a lost connection is worth a second try.
      retry: (failures, error) => failures < 2 && isRefused(error, 'UNAVAILABLE'),
    },
    // Variables hold passwords and My Numbers: nothing of them stays behind.
    mutations: { gcTime: 0 },
  },
});
