-- The audit log is read by site and by recording, the newest first, and asked whether somebody's
-- viewing stands in it already.
create index on recording_audit (site_id, id desc);
create index on recording_audit (recording_id, id desc) where recording_id is not null;

-- who put it under legal hold, by the name of that day
alter table recording add column held_by_name text;
