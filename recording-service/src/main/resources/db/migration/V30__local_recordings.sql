-- Recordings that agents keep on their own disks (rule REC-2). Nothing of them is here but that they
-- run, which everybody in the session sees; it goes with what was told of the session.
create table local_recording (
    session_id uuid primary key references session_seen on delete cascade,
    site_id text not null,
    agent_id text not null,
    agent_name text not null,
    -- 'running', 'paused' or 'ended'
    state text not null,
    started_at timestamptz not null,
    -- when its desk last said that what it has recorded is on its disk
    heard_at timestamptz not null
);
