-- What comes round for recordings that lie there.

-- the id of the master key that wraps the recording's own; null: nobody has looked yet
alter table recording add column wrapped_by text;

-- when it was last seen that a recording has no tracks that nothing names; null: since then there may be
alter table product add column tracks_checked_at timestamptz;
create index product_to_check on product (recording_id) where tracks_checked_at is null;
