import { Entity, PrimaryColumn } from 'typeorm';

/** That a user holds an operation of the menu (業務メニュー). */
@Entity({ schema: 'isolated', name: 'granted_operation' })
export class GrantedOperation {
  @PrimaryColumn('integer', { name: 'insurer_id' })
  insurerId!: number;

  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId!: string;

  @PrimaryColumn('text')
  operation!: string;
}
