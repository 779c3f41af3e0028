import type { Certificate } from '../forms/certificate-text';
import { certificateKinds } from '../labels';
import { paths } from '../paths';
import { Button } from '../ui/Button';
import { LinkButton } from '../ui/LinkButton';
import { western } from '../ui/western';

interface Props {
  subscriberBranchNumber: string;
  certificate: Certificate;
  onCancel: () => void;
}

export function CertificateActions({ subscriberBranchNumber, certificate, onCancel }: Props) {
  const which = `（${certificateKinds[certificate.kind]}、${western(certificate.start)}から）`;
  return (
    <div className="flex flex-wrap gap-2">
      <LinkButton to={paths.correctCertificate(subscriberBranchNumber, certificate.id)} aria-label={`訂正${which}`}>
        訂正
      </LinkButton>
      <Button aria-label={`取消${which}`} onPress={onCancel}>
        取消
      </Button>
    </div>
  );
}
