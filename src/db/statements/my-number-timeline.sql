-- The input result records of one person: that a number or reason was entered, never the number.
select 'MY_NUMBER' as source, e.id, e.entered_at as at, a.login_id as by, e.import_id as "importId", null::timestamptz as "withdrawnAt", null as "withdrawnBy", null as "withdrawalReason",
  null as reason, null::date as "notifiedOn", e.entered_on as "validFrom", null::date as "validTo", false as "isCurrent",
  null::uuid as supersedes, e.update_kind as change,
  json_build_object('myNumberMissingReason', e.missing_reason, 'myNumberMissingMemo', e.missing_memo) as content
from isolated.my_number_entry e
left join isolated.account a on a.insurer_id = $1 and a.id = e.registered_by
where e.insurer_id = $1 and e.subscriber_id = $2
