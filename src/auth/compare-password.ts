import { verifySync } from '@node-rs/argon2';

export interface Comparison {
  stored: string;
  given: string;
}

/** Runs in a thread of its own, which gives way to all others. */
export default ({ stored, given }: Comparison): boolean => verifySync(stored, given);
