-- For one person it is asked for once at a time; two at once for all are refused by acquisition_under_way.
insert into isolated.code_acquisition (insurer_id, requested_by, affair, requested_at, subscriber_id, listed_to)
values ($1, $2, $3, $4, $5::uuid, $6::uuid)
on conflict (insurer_id, subscriber_id) where subscriber_id is not null and finished_at is null do nothing
returning id
