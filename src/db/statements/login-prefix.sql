-- With which login IDs of this insurer begin.
select tenancy.login_prefix() as "loginPrefix" where $1::integer is not null
