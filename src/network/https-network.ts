import type { AnswerMessage, InformationProvisionNetwork, InquiryMessage } from './ports';
import { delivered } from './delivered';
import type { SecurePost } from './secure-post';

export class HttpsNetwork implements InformationProvisionNetwork {
  constructor(private readonly post: SecurePost) {}

  async sendInquiry(message: InquiryMessage): Promise<void> {
    const { processingNumber } = message;
    delivered(await this.post('/v1/inquiries', message), { processingNumber });
  }

  async sendAnswer(message: AnswerMessage): Promise<void> {
    const { processingNumber } = message;
    delivered(await this.post('/v1/answers', message), { processingNumber });
  }
}
