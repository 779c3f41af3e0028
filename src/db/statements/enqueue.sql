-- The function takes the insurer from the signed context.
select tenancy.enqueue($2::text, $3::uuid, $4::timestamptz) where $1::integer is not null
