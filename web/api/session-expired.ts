import { createStore } from '../store';

/** Set by any answer SIGNED_OUT; opens the dialog to sign in again over what is being typed. */
export const sessionExpired = createStore(false);
