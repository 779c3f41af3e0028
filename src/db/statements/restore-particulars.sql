-- With the time and file they were recorded by, so that a clerk who saw them may go on. A trigger keeps the withdrawn ones.
update isolated.subscriber s
set name_kanji = h.name_kanji, name_kana = h.name_kana, name_kana_key = r.name_kana_key, postal_code = h.postal_code,
  address = h.address, municipality_code = h.municipality_code, relationship_code = h.relationship_code,
  notified_on = h.notified_on, changed_on = h.changed_on, recorded_at = h.recorded_at, recorded_by = h.recorded_by,
  reason = h.reason, import_id = h.import_id
from unnest($2::uuid[], $3::uuid[], $4::text[]) as r (subscriber_id, id, name_kana_key)
join isolated.past_particulars h on h.insurer_id = $1 and h.id = r.id
where s.insurer_id = $1 and s.id = r.subscriber_id
