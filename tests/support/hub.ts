import type { AnswerMessage, InquiryMessage, Network } from '../../src/network/ports';
import { sendMessage } from '../../src/workflows/send-message';
import { asOwner } from './database';
import type { TestInsurer, TestPlatform } from './platform';

/** The network as the outbox meets it: takes what is sent, or throws what a test says. */
export class Hub implements Network {
  readonly inquiries: InquiryMessage[] = [];
  readonly answers: AnswerMessage[] = [];
  fault: Error | null = null;
  /** Looked at while a message is on its way. */
  meanwhile: () => void = () => undefined;

  readonly hub = {
    sendInquiry: async (message: InquiryMessage) => this.#take(() => this.inquiries.push(message)),
    sendAnswer: async (message: AnswerMessage) => this.#take(() => this.answers.push(message)),
  };
  readonly registry = { requestCodes: async () => undefined };

  #take(put: () => void): void {
    this.meanwhile();
    if (this.fault) throw this.fault;
    put();
  }
}

/** Runs the job of the insurer's latest message; rejects where the queue would try again. */
export async function sendLatest(
  test: TestPlatform,
  { id: insurerId }: TestInsurer,
  { lastTry = false } = {},
): Promise<void> {
  const { rows } = await asOwner(test.databaseUrl, (owner) =>
    owner.query<{ id: string }>('select id from isolated.message where insurer_id = $1 order by id desc limit 1', [
      insurerId,
    ]),
  );
  await sendMessage(test.platform, { insurerId, subject: rows[0]!.id, attempt: 1, lastTry });
}
