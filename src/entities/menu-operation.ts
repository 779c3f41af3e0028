import { Field, ObjectType } from 'type-graphql';
import { declarationOf, type Operation } from '../auth/operations';

@ObjectType({ description: '業務メニューの操作' })
export class MenuOperation {
  @Field(() => String) operation!: Operation;
  @Field(() => String, { description: '画面に出す名' }) label!: string;
  @Field(() => String) group!: string;
}

export function menuOperation(operation: Operation): MenuOperation {
  const { label, group } = declarationOf(operation);
  return { operation, label, group };
}
