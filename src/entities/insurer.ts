import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: '保険者' })
@Entity({ schema: 'shared', name: 'insurer' })
export class Insurer {
  @PrimaryColumn('integer', { generated: 'identity' })
  id!: number;

  @Field(() => String, { description: '保険者番号' })
  @Column('text', { name: 'insurer_number' })
  insurerNumber!: string;

  @Field(() => String, { description: '保険者名' })
  @Column('text')
  name!: string;
}
