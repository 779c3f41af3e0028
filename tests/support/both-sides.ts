import type { Client } from 'pg';

/** One processing number as both institutions keep it. */
export interface BothSides {
  processingNumber: string;
  inquiryState: string | null;
  provisionState: string | null;
  answers: number;
  /** 提供日時 of each revision, in order. */
  requesterRecords: (string | null)[];
  providerRecords: (string | null)[];
  /** What was kept as the answer is what was provided. */
  isSameBody: boolean | null;
  /** 被保険者枝番 of who was asked about, and of whom it was answered. */
  here: string | null;
  there: string | null;
}

/** Everything that either side holds of the exchange between them, by processing number. */
export async function bothSides(owner: Client, requester: number, provider: number): Promise<BothSides[]> {
  const { rows } = await owner.query<BothSides>(
    `with numbers as (
         select processing_number as number from isolated.inquiry where insurer_id = $1
         union select processing_number from isolated.provision where insurer_id = $2
         union select processing_number from isolated.provision_record
           where (insurer_id, role) in (($1, 'REQUESTER'), ($2, 'PROVIDER'))
         except select processing_number from isolated.inquiry
           where insurer_id = $1 and provider_code not in (select code from shared.institution where insurer_id = $2)
       )
       select number as "processingNumber", i.state as "inquiryState", p.state as "provisionState",
         (select count(*)::integer from isolated.inquiry_answer a where a.insurer_id = $1 and a.inquiry_id = i.id) as answers,
         array(select provided_at::text from isolated.provision_record
               where insurer_id = $1 and role = 'REQUESTER' and processing_number = number order by revision) as "requesterRecords",
         array(select provided_at::text from isolated.provision_record
               where insurer_id = $2 and role = 'PROVIDER' and processing_number = number order by revision) as "providerRecords",
         (select r.body @> a.body from isolated.inquiry_answer a, isolated.replica r
            where a.insurer_id = $1 and a.inquiry_id = i.id and r.insurer_id = $2 and r.id = p.replica_id) as "isSameBody",
         (select subscriber_branch_number from isolated.subscriber s where s.insurer_id = $1 and s.id = i.subscriber_id) as here,
         (select subscriber_branch_number from isolated.subscriber s where s.insurer_id = $2 and s.id = p.subscriber_id) as there
       from numbers
       left join isolated.inquiry i on i.insurer_id = $1 and i.processing_number = number
       left join isolated.provision p on p.insurer_id = $2 and p.processing_number = number
       order by number`,
    [requester, provider],
  );
  return rows;
}

/** Where the two sides of an exchange that either counts as done contradict each other. Empty: nowhere. */
export function contradictions(sides: BothSides[]): string[] {
  const instant = (text: string | null | undefined): number | null => (text ? Date.parse(text) : null);
  return sides.flatMap((side) => {
    const { processingNumber: number, inquiryState, provisionState, requesterRecords, providerRecords } = side;
    const isProvided = provisionState === 'ANSWERED' || provisionState === 'NO_DATA';
    const faults = [
      [inquiryState !== null, 'it was never asked'],
      [requesterRecords.length > 0 && requesterRecords[0] === null, 'the requester has no record of asking'],
      [provisionState === null || providerRecords.length > 0, 'the provider has no record'],
      [inquiryState !== 'ANSWERED' || side.answers === 1, 'the answer is not kept once'],
      [inquiryState !== 'ANSWERED' || side.isSameBody === true, 'another body was kept than was provided'],
      [
        !['ANSWERED', 'NO_DATA', 'REFUSED'].includes(inquiryState!) || provisionState === inquiryState,
        'the states differ',
      ],
      [requesterRecords.filter(Boolean).length <= 1, 'the requester recorded it twice'],
      [providerRecords.filter(Boolean).length <= 1, 'the provider recorded it twice'],
      [isProvided === (providerRecords.filter(Boolean).length === 1), 'provided, and not recorded so by the provider'],
      [
        !['ANSWERED', 'NO_DATA'].includes(inquiryState!) ||
          instant(requesterRecords.at(-1)) === instant(providerRecords.at(-1)),
        'the two records tell different times',
      ],
    ] as const;
    return faults.filter(([holds]) => !holds).map(([, fault]) => `${number}: ${fault}`);
  });
}
