import { insurerPolicyDocument } from '../../api/documents/insurer-policy';
import { useQueryOf } from '../../api/query';
import { ChangePolicyForm } from '../../forms/ChangePolicyForm';
import { policyLabels, policyFields, policyUnits } from '../../forms/policy-text';
import { useMay } from '../../menu';
import { paths } from '../../paths';
import { Loading } from '../../ui/Loading';
import { Moment } from '../../ui/Moment';
import { Properties } from '../../ui/Properties';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { byWhom } from './account-words';
import { AccountsFrame } from './AccountsFrame';

export const InsurerPolicyPage = () => (
  <AccountsFrame title="方針" operation="viewAccounts" current={paths.insurerPolicy}>
    <Policy />
  </AccountsFrame>
);

function Policy() {
  const may = useMay();
  const { data, error } = useQueryOf(insurerPolicyDocument, {});
  const policy = data?.insurerPolicy;
  if (!policy) return error ? <RefusalNotice error={error} /> : <Loading />;

  return (
    <>
      <p className="mb-3">
        この保険者のすべての利用者に当てはまります。
        {policy.changedAt ? (
          <>
            <Moment at={policy.changedAt} /> に{byWhom(policy.changedBy)}が変えました。
          </>
        ) : (
          'はじめの値のままです。'
        )}
      </p>
      {may('changeInsurerPolicy') ? (
        <ChangePolicyForm key={policy.changedAt ?? ''} policy={policy} />
      ) : (
        <Properties>
          {Object.fromEntries(
            policyFields.map((field) => [policyLabels[field], `${policy[field]}${policyUnits[field]}`]),
          )}
        </Properties>
      )}
    </>
  );
}
