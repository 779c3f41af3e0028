import type { PoolClient } from 'pg';
import type {
  DataSource,
  DeepPartial,
  EntityManager,
  EntityTarget,
  FindManyOptions,
  FindOptionsWhere,
  ObjectLiteral,
} from 'typeorm';

/** Every table of an insurer has this column; the session fills it in. */
interface Isolated extends ObjectLiteral {
  insurerId: number;
}

type Find<Row> = Omit<FindManyOptions<Row>, 'where'> & { where?: FindOptionsWhere<Row> };

/**
 * TypeORM on the transaction of an insurer session. Each call carries the insurer beside the policy: the planner then
 * checks the signature once per statement, and a distributed database sends it to one machine.
 */
export class InsurerRows {
  readonly #manager: EntityManager;

  constructor(
    dataSource: DataSource,
    client: PoolClient,
    private readonly insurerId: number,
  ) {
    const runner = dataSource.createQueryRunner();
    // The transaction is already open: else save() would begin and commit one of its own, without the context.
    Object.assign(runner, { databaseConnection: client, isTransactionActive: true, transactionDepth: 1 });
    this.#manager = runner.manager;
  }

  find<Row extends Isolated>(entity: EntityTarget<Row>, options: Find<Row> = {}): Promise<Row[]> {
    return this.#manager.find(entity, { ...options, where: this.#own(options.where) });
  }

  findOne<Row extends Isolated>(entity: EntityTarget<Row>, where: FindOptionsWhere<Row>): Promise<Row | null> {
    return this.#manager.findOne(entity, { where: this.#own(where) });
  }

  count<Row extends Isolated>(entity: EntityTarget<Row>, where: FindOptionsWhere<Row>): Promise<number> {
    return this.#manager.countBy(entity, this.#own(where));
  }

  async insert<Row extends Isolated>(entity: EntityTarget<Row>, row: DeepPartial<Row>): Promise<void> {
    await this.#manager.insert(entity, { ...row, insurerId: this.insurerId } as never);
  }

  /** Returns how many rows were changed: a move between states is one conditional update. */
  async update<Row extends Isolated>(
    entity: EntityTarget<Row>,
    where: FindOptionsWhere<Row>,
    to: DeepPartial<Row>,
  ): Promise<number> {
    const { affected } = await this.#manager.update(entity, this.#own(where), to as never);
    return affected ?? 0;
  }

  #own<Row extends Isolated>(where: FindOptionsWhere<Row> = {}): FindOptionsWhere<Row> {
    return { ...where, insurerId: this.insurerId } as FindOptionsWhere<Row>;
  }
}
