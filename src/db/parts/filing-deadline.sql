  f.id, 'REFUSED_ROW' as kind, f.import_id as "importId", f.line, 1 as rows, f.name_kanji as name, f.fault,
  f.notified_on as "notifiedOn", f.due_on as "dueOn", timezone('Asia/Tokyo', f.done_at)::date as "doneOn"
