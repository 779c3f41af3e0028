-- Of persons whose name and address a file gave: what held before, of the filings of no withdrawn file the latest.
with
-- include withdrawn
select distinct on (s.id) s.id as "subscriberId", h.id, h.name_kana as "nameKana"
from isolated.subscriber s
join isolated.past_particulars h on h.insurer_id = $1 and h.subscriber_id = s.id
where s.insurer_id = $1 and s.id = any ($3::uuid[]) and h.subscriber_id = any ($3) and s.import_id = $2
  and (h.import_id is null or h.import_id not in (select w.id from withdrawn w))
order by s.id, h.notified_on desc, h.recorded_at desc
