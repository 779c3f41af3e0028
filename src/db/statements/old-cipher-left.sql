-- Cipher text of older keys, wherever it may stand.
select exists (select from isolated.my_number n where n.insurer_id = $1 and n.key_version < $2 and n.cipher is not null)
  or exists (select from isolated.replaced_my_number r where r.insurer_id = $1 and r.key_version < $2)
  or exists (select from isolated.organization_code c where c.insurer_id = $1 and c.key_version < $2)
  or exists (select from isolated.staged_row s
    where s.insurer_id = $1 and get_byte(s.my_number, 0) * 256 + get_byte(s.my_number, 1) < $2::integer)
  or exists (select from isolated.result_part p
    where p.insurer_id = $1 and get_byte(p.cipher, 0) * 256 + get_byte(p.cipher, 1) < $2::integer) as "isLeft"
