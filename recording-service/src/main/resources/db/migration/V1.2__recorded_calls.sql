-- Calls that were recorded on telephones, until their sound is kept here (rule TEL-20).
create table recorded_call (
    recording_id uuid primary key,
    site_id text not null,
    call_id uuid not null,
    owner_id text not null,
    -- the name of that day, once the call is over
    owner_name text,
    -- the other party's; null while the call lasts, empty when it was withheld
    number text,
    started_at timestamptz not null,
    stopped_at timestamptz,
    tries int not null default 0,
    -- when it is to be fetched; null while the call lasts
    next_try timestamptz
);
create index on recorded_call (call_id);
create index on recorded_call (next_try) where next_try is not null;
