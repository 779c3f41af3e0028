-- After the locks: no earlier than anything they waited for.
select clock_timestamp() as at where $1::integer is not null
