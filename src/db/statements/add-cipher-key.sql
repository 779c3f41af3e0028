-- Another process may have added it.
insert into isolated.data_key (insurer_id, purpose, version, wrapped) values ($1, 'cipher', $2, $3) on conflict do nothing
