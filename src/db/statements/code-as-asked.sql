-- Whether a person still has the code by which they were asked about at $3.
select true as "isSame" from isolated.organization_code c
where c.insurer_id = $1 and c.subscriber_id = $2 and c.state = 'ACQUIRED' and c.changed_at <= $3
