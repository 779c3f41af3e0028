import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { endsMany, type FileImportState, type FileKind, type ImportPreview } from '../domain/file-import';
import type { Affair } from '../domain/privilege-level';
import { FileImportStateEnum, FileKindEnum } from './enums';
import { DateTimeScalar } from './scalars';

@ObjectType('ImportPreview', { description: 'What the rows would do' })
export class ImportPreviewType implements ImportPreview {
  @Field(() => Int) newPersons!: number;
  @Field(() => Int) newPeriods!: number;
  @Field(() => Int) corrections!: number;
  @Field(() => Int) unchanged!: number;
  @Field(() => Int) newMyNumbers!: number;
  @Field(() => Int) changedMyNumbers!: number;
  @Field(() => Int) cancelledMyNumbers!: number;
  @Field(() => Int, { description: 'Reasons why there is no My Number (未記入理由)' }) missingReasons!: number;
  @Field(() => Int, { description: 'Rows that put the My Number off (後日)' }) collectLater!: number;
  @Field(() => Int) endedPeriods!: number;
  @Field(() => Int, { description: 'Periods of the insurer that are open now' }) currentPeriods!: number;
  @Field(() => Boolean, { description: 'It ends more than 1 % of the current periods' }) endsMany!: boolean;
}

@ObjectType({ description: 'ファイル取込' })
@Entity({ schema: 'isolated', name: 'file_import' })
export class FileImport {
  @PrimaryColumn('integer', { name: 'insurer_id' })
  insurerId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => FileKindEnum)
  @Column('text')
  kind!: FileKind;

  @Field(() => FileImportStateEnum)
  @Column('text')
  state!: FileImportState;

  @Column('bytea')
  sha256!: Buffer;

  @Column('text')
  encoding!: 'UTF-8' | 'CP932';

  @Field(() => Int, { description: 'Rows received' })
  @Column('integer', { name: 'row_count' })
  rows!: number;

  @Field(() => Int, { description: 'Rows found good' })
  @Column('integer', { name: 'ok_count' })
  ok!: number;

  @Field(() => Int, { description: 'Rows applied so far' })
  @Column('integer', { name: 'applied_count' })
  applied!: number;

  @Column('integer', { name: 'applied_line' })
  appliedLine!: number;

  @Column('jsonb', { name: 'fault_counts' })
  faultCounts!: Record<string, number>;

  @Column('jsonb', { nullable: true, name: 'preview' })
  counted!: ImportPreview | null;

  @Column('uuid', { name: 'uploaded_by' })
  uploadedById!: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date;

  @Column('text', { name: 'upload_affair' })
  uploadAffair!: Affair;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedById!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { name: 'decision_affair', nullable: true })
  decisionAffair!: Affair | null;

  @Field(() => String, { nullable: true })
  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason!: string | null;

  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  withdrawnById!: string | null;

  /** When the withdrawal was ordered. */
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { name: 'withdrawal_affair', nullable: true })
  withdrawalAffair!: Affair | null;

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason!: string | null;

  @Column('integer', { name: 'withdrawal_persons', nullable: true })
  withdrawalPersons!: number | null;

  @Column('integer', { name: 'withdrawn_persons' })
  withdrawnPersons!: number;

  @Column('integer', { name: 'kept_changes' })
  keptChanges!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Without a decision until then it expires' })
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Field(() => Int, { description: 'Rows refused' })
  get rejected(): number {
    return Object.values(this.faultCounts).reduce((sum, count) => sum + count, 0);
  }

  @Field(() => ImportPreviewType, { nullable: true })
  get preview(): ImportPreviewType | null {
    // Imports from before there were these counts do not have them.
    const later = { cancelledMyNumbers: 0, missingReasons: 0, collectLater: 0 };
    return this.counted && { ...later, ...this.counted, endsMany: endsMany(this.counted) };
  }
}
