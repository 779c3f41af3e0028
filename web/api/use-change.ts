import { useMutation } from '@tanstack/react-query';

interface Change<Given, Answer> {
  mutationFn: (given: Given) => Promise<Answer>;
  /** Awaited before the change counts as done. */
  onSuccess: (answer: Answer) => unknown;
}

interface After<Answer> {
  onSuccess?: (answer: Answer) => void;
}

/**
 * Something is changed, and what is on screen is read again. What follows is done even when the thing that was pressed
 * has gone with the former state of the page: the library forgets it then.
 */
export function useChange<Given, Answer>(change: Change<Given, Answer>) {
  const mutation = useMutation(change);
  // What went wrong is shown from the mutation's own error.
  const mutate = (given: Given, { onSuccess }: After<Answer> = {}): void =>
    void mutation.mutateAsync(given).then(onSuccess, () => undefined);
  return { ...mutation, mutate };
}
