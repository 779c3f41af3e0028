import type { Role } from '../../src/db/roles';
import { saidOf, type LoginRole, type Outcome } from './login-role';
import type { MadeInsurer } from './two-insurers';

/** A table of insurers, as the catalogue has it; what a role may do with it is by column. */
export interface Table {
  name: string;
  isPartition: boolean;
  references: { column: string; to: string }[];
  columns: { name: string; select: Role[]; insert: Role[]; update: Role[] }[];
  mayDelete: Role[];
}

export interface Attack {
  table: Table;
  line: LoginRole;
  /** Whose rows are attacked, and by whom. */
  victim: MadeInsurer;
  attacker: MadeInsurer;
  faults: string[];
}

export function expectOf({ table, line, faults }: Attack) {
  return (did: string, outcome: Outcome, ...permitted: string[]): void => {
    const said = saidOf(outcome);
    if (!permitted.includes(said)) faults.push(`${table.name}: ${line.role} ${did}: ${said}`);
  };
}
