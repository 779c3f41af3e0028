import type { QueryKey } from '@tanstack/react-query';
import { switchMyNumberHandlingDocument } from './documents/me';
import type { SwitchMyNumberHandlingMutationVariables } from './generated/graphql';
import { queryClient } from './query-client';
import { request } from './request';
import { useChange } from './use-change';

/** A search by My Number is not repeated: by then it may not be permitted any more. */
const names = ([, , variables]: QueryKey): boolean => {
  const search = (variables as { search?: { myNumber?: string | null } | null } | undefined)?.search;
  return Boolean(search?.myNumber);
};

/** Starts and ends the handling of My Numbers; what is on screen follows, because masks depend on it. */
export const useHandlingSwitch = () =>
  useChange({
    mutationFn: (variables: SwitchMyNumberHandlingMutationVariables) =>
      request(switchMyNumberHandlingDocument, variables),
    onSuccess: ({ switchMyNumberHandling: me }) => {
      queryClient.setQueryData(['me'], { me });
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' && !names(queryKey) });
    },
  });

export const forgetSearchesByMyNumber = (): void =>
  queryClient.removeQueries({ predicate: ({ queryKey }) => names(queryKey) });
