import type { AnswerOutcome } from '../domain/exchange';
import type { PlainDate } from '../domain/plain-date';

/** 情報照会, as it leaves for the network (docs/wire.md). */
export interface InquiryMessage {
  processingNumber: string;
  /** 機関コード */
  requester: string;
  requesterDepartment: string;
  provider: string;
  affairCode: string;
  procedureCode: string;
  informationCode: string;
  /** The requester's own code of the person; the network turns it into the provider's. */
  organizationCode: string;
  periodFrom: PlainDate;
  periodTo: PlainDate;
  /** RFC 3339 */
  requestedAt: string;
  nonDisclosure: boolean;
}

/** What was answered by hand, later than the inquiry's own answer. */
export interface AnswerMessage {
  processingNumber: string;
  provider: string;
  providerDepartment: string;
  outcome: AnswerOutcome;
  refusal: string | null;
  providedAt: string | null;
  layoutVersion: string | null;
  version: number | null;
  /** JSON text of the replica. */
  body: string | null;
}

export interface CodeRequest {
  acquisitionNumber: string;
  myNumber: string;
}

/** 情報提供ネットワークシステム. A message that was taken is durable on the other side; it may be sent again at any time. */
export interface InformationProvisionNetwork {
  sendInquiry(message: InquiryMessage): Promise<void>;
  sendAnswer(message: AnswerMessage): Promise<void>;
}

/** 住民基本台帳ネットワーク: knows whose My Number it is, and has the network give the code. */
export interface ResidentRegistry {
  requestCodes(institution: string, people: CodeRequest[]): Promise<void>;
}

export interface Network {
  hub: InformationProvisionNetwork;
  registry: ResidentRegistry;
}

/** Why something could not be handed over: a code for the outbox, never what was to be sent. */
export class DeliveryFault extends Error {
  constructor(
    readonly code: 'UNREACHABLE' | 'TLS' | 'BUSY' | 'FAULTY_ANSWER' | 'OTHER_BODY' | 'REFUSED',
    /** Sending it again would be answered the same. */
    readonly final: boolean,
    /** The other side's word for a refusal. */
    readonly refusal: string | null = null,
  ) {
    super(`the message was not taken: ${code}`);
  }
}
