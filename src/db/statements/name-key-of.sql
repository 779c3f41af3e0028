-- Where a page ended.
select name_kana_key as key from isolated.subscriber where insurer_id = $1 and id = $2
