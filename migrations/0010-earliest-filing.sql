-- The five-day rule asks about files that wait for approval also where staged rows are not seen, handling being off.
alter table isolated.file_import add column earliest_filing date;
comment on column isolated.file_import.earliest_filing is 'The earliest 届出受理年月日 of the good rows of a registration file';
call tenancy.isolate('isolated.file_import', 'update (earliest_filing) to handling_write handling_linkage');
