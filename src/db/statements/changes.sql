-- Newest first, before $2.
-- include account-change
where c.insurer_id = $1 and c.id < $2
order by c.id desc
limit $3
