-- One row per session for finding it; what it is, its journal says.
create table session (
    id uuid primary key,
    -- Whoever writes has read the same lock, or has lost the race.
    lock integer not null,
    site_id text not null,
    number text not null,
    sequence bigint not null,
    running boolean not null,
    topic text not null,
    customer_name text not null,
    primary_name text,
    participants integer not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    next_deadline timestamptz,
    -- The floor's request while the session waits in a queue again.
    queued_request uuid,
    -- The replicas that hold sockets of it.
    replicas text[] not null,
    unique (site_id, number)
);

-- A number leads to one running session, whatever the site: people type nothing else.
create unique index session_running_number on session (number) where running;
create index session_running on session (site_id, started_at desc) where running;
create index session_due on session (next_deadline) where running;
create index session_queued_request on session (queued_request) where queued_request is not null;

-- Everything that happened in a session, for ever.
create table session_journal (
    session_id uuid not null references session,
    sequence bigint not null,
    at timestamptz not null,
    actor text not null,
    type text not null,
    body text not null,
    primary key (session_id, sequence)
);

-- Replicas that are alive. One that stops renewing is dead, and so are its sockets.
create table replica (
    id text primary key,
    alive_until timestamptz not null
);
