import { Counter, Gauge, Histogram, Registry } from 'prom-client';

export type PortName = 'staff' | 'terminals' | 'partners';
export type SignInResult = 'let_in' | 'refused' | 'throttled' | 'failed';
export type MessageName = 'inquiry' | 'answer' | 'codes';

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];

/**
 * What one platform counts of its own work. Labels are words of lists that do not grow; none says which insurer, whose
 * login ID or from where (docs/decisions/0028).
 */
export class Metrics {
  readonly registry = new Registry();
  readonly #registers = [this.registry];

  readonly #requests = this.#histogram('kakehashi_http_request_seconds', 'Requests, until the answer has left', [
    'port',
    'route',
    'status',
  ]);
  readonly #operations = this.#histogram(
    'kakehashi_graphql_operation_seconds',
    'Root fields, until their transaction has ended; the result is OK or the code of the refusal',
    ['field', 'result'],
  );
  readonly #jobs = this.#histogram('kakehashi_job_seconds', 'Runs of jobs; the result is OK or why it is tried again', [
    'task',
    'result',
  ]);
  readonly #outgoing = this.#histogram('kakehashi_outgoing_seconds', 'Messages to the network and the registry', [
    'message',
    'result',
  ]);
  readonly #signIns = new Counter({
    name: 'kakehashi_sign_ins_total',
    help: 'Tries to sign in',
    labelNames: ['result'],
    registers: this.#registers,
  });
  readonly #shed = new Counter({
    name: 'kakehashi_shed_requests_total',
    help: 'Requests that were answered 503 at once, because more were under way than can be served',
    labelNames: ['port'],
    registers: this.#registers,
  });

  countRequest(port: PortName, { route, status, ms }: { route: string; status: string; ms: number }): void {
    this.#requests.observe({ port, route, status }, ms / 1000);
  }

  countOperation(field: string, result: string, ms: number): void {
    this.#operations.observe({ field, result }, ms / 1000);
  }

  countJob(task: string, result: string, ms: number): void {
    this.#jobs.observe({ task, result }, ms / 1000);
  }

  countMessage(message: MessageName, result: string, ms: number): void {
    this.#outgoing.observe({ message, result }, ms / 1000);
  }

  countSignIn(result: SignInResult): void {
    this.#signIns.inc({ result });
  }

  countShed(port: PortName): void {
    this.#shed.inc({ port });
  }

  /** What is looked up when it is asked for; without a value it is not told. */
  gauge(name: string, help: string, labelNames: string[], collect: (gauge: Gauge) => void): void {
    // A second server of the platform tells the same.
    this.registry.removeSingleMetric(name);
    new Gauge({
      name,
      help,
      labelNames,
      registers: this.#registers,
      collect() {
        this.reset();
        collect(this);
      },
    });
  }

  #histogram<Label extends string>(name: string, help: string, labelNames: Label[]): Histogram<Label> {
    return new Histogram({ name, help, labelNames, buckets: seconds, registers: this.#registers });
  }
}
