-- Whoever withdraws a file says with it that its rows are wrong; that they give rise to no doubt a second person confirms.
update isolated.doubt
set state = 'PROPOSED', proposal = 'ROW_WRONG', proposal_comment = 'ファイルの取消', proposed_by = $3::uuid, proposed_at = $4::timestamptz
where insurer_id = $1 and import_id = $2 and state = 'OPEN'
