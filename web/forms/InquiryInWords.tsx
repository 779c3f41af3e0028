import type { PlainDate } from '../../src/domain/plain-date';
import { Notice } from '../ui/Notice';
import { western } from '../ui/western';
import type { LegalBasis } from './inquiry-choice';

interface Props {
  name: string;
  basis: LegalBasis | undefined;
  provider: string | undefined;
  from: PlainDate | null;
  to: PlainDate | null;
}

/** Before it is sent: who will be asked what about whom, and on what ground. */
export const InquiryInWords = ({ name, basis, provider, from, to }: Props) => (
  <div aria-live="polite">
    {basis && provider && from && to && from <= to && (
      <Notice tone="info" title={`${provider}に、${name}さんの${basis.informationName}を照会します。`}>
        <p>
          {western(from)}から{western(to)}までの情報です。{basis.procedureName}のために照会します。
        </p>
        <p>根拠：{basis.law}</p>
        <p>氏名や個人番号は送りません。照会したことは、情報提供等記録に残ります。</p>
      </Notice>
    )}
  </div>
);
