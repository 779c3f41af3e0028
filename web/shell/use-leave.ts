import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { forgetEverything } from '../api/forget';
import { signOut } from '../api/sign-in';
import { paths } from '../paths';

/** Signs out, and forgets. */
export function useLeave() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await navigate(paths.signIn, { replace: true });
      forgetEverything();
    },
  });
}
