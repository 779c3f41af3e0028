import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountKind } from '../domain/account';
import type { PlainDate } from '../domain/plain-date';

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
  kind!: AccountKind;

  @Column('text', { name: 'staff_number' })
  staffNumber!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: PlainDate;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: PlainDate | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
