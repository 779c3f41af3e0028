import { createStore } from '../../store';

/** What was typed to find users: it may name a person, so it stands in no address, and goes at sign-out. */
export const accountSearchText = createStore('');
