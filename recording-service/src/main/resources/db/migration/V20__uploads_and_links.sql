-- Uploads that are on their way. The row is there before anything is in the store, and gone when the
-- recording has its own: what is found here and is not alive any more was cut off, and is removed.
create table upload (
    recording_id uuid primary key,
    site_id text not null,
    owner_id text not null,
    begun_at timestamptz not null,
    alive_at timestamptz not null
);
create index on upload (alive_at);

alter table recording_link
    -- who sent it, by the name of that day
    add column created_by_name text not null default '',
    -- how often it was opened, and when last
    add column opened int not null default 0,
    add column opened_at timestamptz;
