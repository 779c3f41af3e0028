import { useState } from 'react';
import { cancelCertificateDocument, certificatesDocument } from '../api/documents/certificate';
import { useMutationOf, useQueryOf } from '../api/query';
import { doneHere } from '../done-here';
import { CancelForm } from '../forms/CancelForm';
import { successorOf, type Certificate } from '../forms/certificate-text';
import { certificateKinds } from '../labels';
import { useMay } from '../menu';
import { paths } from '../paths';
import { Dialog } from '../ui/Dialog';
import { LinkButton } from '../ui/LinkButton';
import { Loading } from '../ui/Loading';
import { RefusalNotice } from '../ui/RefusalNotice';
import { Section } from '../ui/Section';
import { western } from '../ui/western';
import { CertificateActions } from './CertificateActions';
import { CertificateTable } from './CertificateTable';

interface Props {
  subscriberBranchNumber: string;
  /** A certificate is given for a period, so there has to be one. */
  hasPeriods: boolean;
}

export function CertificatesSection({ subscriberBranchNumber, hasPeriods }: Props) {
  const may = useMay();
  const { data, error, refetch } = useQueryOf(certificatesDocument, { subscriberBranchNumber });
  const [cancelling, setCancelling] = useState<Certificate | null>(null);
  const { mutateAsync: cancelCertificate } = useMutationOf(cancelCertificateDocument);
  const close = () => setCancelling(null);
  const certificates = data?.certificates;
  const actions = (certificate: Certificate) => (
    <CertificateActions {...{ subscriberBranchNumber, certificate }} onCancel={() => setCancelling(certificate)} />
  );

  return (
    <Section title="証情報">
      {!certificates && (error ? <RefusalNotice error={error} /> : <Loading />)}
      {certificates?.length === 0 && <p className="mb-3">登録されている証はありません。</p>}
      {certificates && certificates.length > 0 && (
        <CertificateTable certificates={certificates} actions={may('editCertificates') ? actions : undefined} />
      )}
      {may('editCertificates') && hasPeriods && (
        <LinkButton to={paths.registerCertificate(subscriberBranchNumber)}>証を登録</LinkButton>
      )}
      <Dialog title="証の取消" isOpen={cancelling !== null} onClose={close}>
        {cancelling && (
          <CancelForm
            opened={cancelling}
            thing="証"
            loadAgain={async (seen) => {
              const { data: latest } = await refetch({ throwOnError: true });
              return successorOf(seen, latest?.certificates ?? []);
            }}
            onCancel={close}
            onSubmit={async ({ id }, reason) => {
              await cancelCertificate({ id, reason });
              close();
              doneHere(paths.subscriber(subscriberBranchNumber), '証を取り消しました。');
            }}
          >
            {({ kind, start }) => (
              <>
                <p className="mb-2">
                  取り消す証：{certificateKinds[kind]}（{western(start)}から有効）
                </p>
                <p className="mb-2 text-std-16B-170">この証は、はじめから無かったものとして扱われます。</p>
                <p>取り消した記録は履歴に残ります。</p>
              </>
            )}
          </CancelForm>
        )}
      </Dialog>
    </Section>
  );
}
