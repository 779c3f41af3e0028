import type { ReactNode } from 'react';
import { addDays } from '../../src/domain/plain-date';
import type { Certificate } from '../forms/certificate-text';
import { certificateChanges, certificateClasses, certificateKinds } from '../labels';
import { Day } from '../ui/Day';
import { actionColumn, Table } from '../ui/Table';
import { western } from '../ui/western';
import { Recorded } from './Recorded';

const columns = ['証', '内容', '交付年月日', '有効期間', '最後の記録'];

interface Props {
  certificates: Certificate[];
  /** What can be done with a certificate, where something can. */
  actions: ((certificate: Certificate) => ReactNode) | undefined;
}

export const CertificateTable = ({ certificates, actions }: Props) => (
  <Table stacks caption="証情報（新しい順）" columns={actions ? [...columns, actionColumn] : columns}>
    {certificates.map((certificate) => (
      <tr key={certificate.id} className="align-top">
        <th scope="row" className="min-w-36">
          {certificateKinds[certificate.kind]}
        </th>
        <td data-label="内容" className="min-w-40">
          <Content certificate={certificate} />
        </td>
        <td data-label="交付年月日">
          <Day date={certificate.issuedOn} />
        </td>
        <td data-label="有効期間" className="min-w-44">
          <Validity certificate={certificate} />
        </td>
        <td data-label="最後の記録" className="min-w-44">
          <Recorded record={certificate} change={certificateChanges[certificate.change]} />
        </td>
        {actions && <td className="print:hidden">{actions(certificate)}</td>}
      </tr>
    ))}
  </Table>
);

function Content({ certificate }: { certificate: Certificate }) {
  const { kind, class: code, copayment, ceilingClass, longStayOn, monthlyLimit } = certificate;
  const items = [
    code !== null && `区分 ${certificateClasses[kind]?.[code] ?? code}`,
    ceilingClass !== null && `適用区分 ${ceilingClass}`,
    copayment !== null && `一部負担金割合 ${copayment}%`,
    monthlyLimit !== null && `自己負担限度額 ${monthlyLimit.toLocaleString('ja-JP')}円`,
    longStayOn !== null && `長期入院該当 ${western(longStayOn)}`,
  ].filter((item) => item !== false);
  if (items.length === 0) return <span className="text-muted">なし</span>;
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** As it is printed on the certificate, and as it is, where eligibility ends earlier. */
function Validity({ certificate: { start, end, effectiveEnd } }: { certificate: Certificate }) {
  const isCut = effectiveEnd !== null && effectiveEnd !== end;
  return (
    <>
      <span className="whitespace-nowrap">{western(start)}から</span>
      <span className="block whitespace-nowrap">{end ? `${western(addDays(end, -1))}まで` : '期限なし'}</span>
      {isCut && (
        <strong className="block text-std-16B-170">
          {effectiveEnd <= start ? '資格がないため無効' : `資格喪失により${western(addDays(effectiveEnd, -1))}まで`}
        </strong>
      )}
    </>
  );
}
