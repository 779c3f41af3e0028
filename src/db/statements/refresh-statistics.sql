call tenancy.refresh_statistics($1::integer)
