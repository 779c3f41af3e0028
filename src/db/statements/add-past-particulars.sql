-- Of a filing older than the current one: they were never current.
insert into isolated.past_particulars
  (insurer_id, subscriber_id, name_kanji, name_kana, postal_code, address, municipality_code, relationship_code, notified_on,
   changed_on, reason, recorded_by, recorded_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
