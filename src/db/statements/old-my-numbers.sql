-- Rows that somebody is changing are passed over: whoever waits for one could be waited for.
select subscriber_id as "subscriberId", cipher from isolated.my_number
where insurer_id = $1 and key_version < $2 and cipher is not null and subscriber_id > $4
order by subscriber_id
limit $3
for no key update skip locked
