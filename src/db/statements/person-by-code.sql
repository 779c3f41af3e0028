-- Whose organization-specific code has the blind index $3, and all that an answer about them is made of.
-- include person-to-provide
where s.insurer_id = $1 and s.id = (
  select c.subscriber_id from isolated.organization_code c
  where c.insurer_id = $1 and c.blind_index = $3 and c.state = 'ACQUIRED')
