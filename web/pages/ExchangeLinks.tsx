import { useMay } from '../menu';
import { paths } from '../paths';
import { LinkButton } from '../ui/LinkButton';

interface Props {
  subscriberBranchNumber: string;
  /** Other institutions can be asked about the person now. */
  mayAsk: boolean;
}

/** From a person to what has been exchanged about the person. */
export function ExchangeLinks({ subscriberBranchNumber, mayAsk }: Props) {
  const may = useMay();
  return (
    <div className="flex flex-wrap gap-2">
      {mayAsk && may('createInquiry') && (
        <LinkButton to={paths.createInquiry(subscriberBranchNumber)}>情報照会</LinkButton>
      )}
      {may('viewInquiries') && <LinkButton to={paths.inquiriesOf(subscriberBranchNumber)}>この人の照会</LinkButton>}
      {may('viewProvisions') && <LinkButton to={paths.provisionsOf(subscriberBranchNumber)}>この人の提供</LinkButton>}
      {may('viewProvisionRecords') && (
        <LinkButton to={paths.provisionRecordsOf(subscriberBranchNumber)}>この人の提供等記録</LinkButton>
      )}
    </div>
  );
}
