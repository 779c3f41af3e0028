import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '../domain/plain-date';

/** 未登録の届出: a row of a registration file that was refused. */
@Entity({ schema: 'isolated', name: 'open_filing' })
export class OpenFiling {
  @PrimaryColumn('integer', { name: 'insurer_id' })
  insurerId!: number;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'import_id' })
  importId!: string;

  @Column('date', { name: 'notified_on' })
  notifiedOn!: PlainDate;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt!: Date | null;

  @Column('uuid', { name: 'done_by', nullable: true })
  doneById!: string | null;

  @Column('text', { name: 'done_reason', nullable: true })
  doneReason!: string | null;
}
