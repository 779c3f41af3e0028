import { escapeIdentifier, type Client } from 'pg';
import { rolePrefix } from '../../src/db/migrate';
import type { Role } from '../../src/db/roles';
import { contextStatement, type Claims } from '../../src/db/signed-context';
import { secrets } from './database';
import { LoginRole } from './login-role';

/**
 * A login role within a transaction of the owner: so it meets what the owner has changed there and nobody else sees.
 * Whatever it does is undone when it ends.
 */
export class BorrowedRole extends LoginRole {
  private constructor(
    role: Role,
    client: Client,
    private readonly login: string,
  ) {
    super(role, client);
  }

  static async of(owner: Client, role: Role): Promise<BorrowedRole> {
    return new BorrowedRole(role, owner, `${await rolePrefix(owner)}_${role}`);
  }

  override async begin(claims: Claims | null): Promise<void> {
    const context = claims === null ? '' : contextStatement(secrets.contextKey, claims, this.backend);
    await this.client.query(`SAVEPOINT line; SET LOCAL ROLE ${escapeIdentifier(this.login)}; ${context}`);
  }

  override async end(): Promise<void> {
    await this.client.query('ROLLBACK TO SAVEPOINT line; RELEASE SAVEPOINT line');
  }
}
