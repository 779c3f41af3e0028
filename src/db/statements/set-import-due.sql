-- When the worker is to go on with an import of this insurer; null: never. The procedure takes the insurer from the
-- signed context; it is compared with $1 so that the statement cannot be sent for another.
call tenancy.set_import_due($2::uuid, $3::timestamptz, $1::integer)
