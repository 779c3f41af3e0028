select code, name, kind, department from shared.institution where code = $2 and $1::integer is not null
