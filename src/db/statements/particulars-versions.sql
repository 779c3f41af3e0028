-- Every name and address there was, with the current one; those of a withdrawn file count for nothing.
select s.name_kanji as "nameKanji", s.name_kana as "nameKana", s.postal_code as "postalCode", s.address,
  s.municipality_code as "municipalityCode", s.relationship_code as "relationshipCode", s.notified_on as "notifiedOn",
  s.changed_on as "changedOn", s.recorded_at as "recordedAt", true as "isCurrent"
from isolated.subscriber s where s.insurer_id = $1 and s.id = $2
union all
select h.name_kanji, h.name_kana, h.postal_code, h.address, h.municipality_code, h.relationship_code, h.notified_on,
  h.changed_on, h.recorded_at, false
from isolated.past_particulars h
where h.insurer_id = $1 and h.subscriber_id = $2
  and not exists (
    select from isolated.file_import f where f.insurer_id = $1 and f.id = h.import_id and f.withdrawn_at is not null)
