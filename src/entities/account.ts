import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PrivilegeLevel } from '../domain/privilege-level';

/** A user ID (利用者) of an insurer. */
@Entity({ schema: 'isolated', name: 'account' })
export class Account {
  @PrimaryColumn('integer', { name: 'insurer_id' })
  insurerId!: number;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'login_id' })
  loginId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: 'MANAGER' | 'GENERAL';

  @Column('text', { name: 'privilege_level' })
  privilegeLevel!: PrivilegeLevel;
}
