-- Newest first, before $2; $4: in these states; $5: not closed yet, or closed.
-- include inquiry
where i.insurer_id = $1 and i.id < $2
  and ($4::text[] is null or i.state = any ($4)) and ($5::boolean is null or (i.closed_at is null) = $5)
order by i.id desc
limit $3
