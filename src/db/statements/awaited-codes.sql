-- Locked in the order of persons, so that two messages about the same ones cannot wait for each other.
select subscriber_id as "subscriberId", acquisition_hash as hash from isolated.organization_code
where insurer_id = $1 and acquisition_hash = any ($2::bytea[])
order by subscriber_id for update
