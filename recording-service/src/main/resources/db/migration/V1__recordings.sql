-- What is kept of recordings beside their contents, which lie in the store.

create table recording (
    id uuid primary key,
    site_id text not null,
    -- 'session', 'telephone' or 'upload'
    source text not null,
    -- the session or the call it was made in
    session_id uuid,
    call_id uuid,
    owner_id text not null,
    owner_name text not null,
    title text not null,
    description text not null default '',
    -- 'running', 'paused' or 'ended'
    state text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    end_cause text,
    -- on the session's clock: all before it is durable
    durable_until timestamptz,
    -- of all that can be played
    length_ms bigint not null default 0,
    bytes bigint not null default 0,
    -- of the newest manifest
    manifest_version bigint not null default 0,
    -- what the session was about
    session_number text,
    customer_name text,
    customer_email text,
    queue_id text,
    queue_name text,
    topic text not null default '',
    disabled_at timestamptz,
    disabled_by text,
    deleted_at timestamptz,
    deleted_by text,
    held_at timestamptz,
    held_by text,
    hold_reason text,
    version int not null default 1
);
create index on recording (site_id, started_at desc);
create index on recording (session_id) where session_id is not null;
create index on recording (state) where state <> 'ended';
-- A session has one running recording at most.
create unique index recording_of_session on recording (session_id) where state <> 'ended' and source = 'session';

create table track (
    recording_id uuid not null references recording on delete cascade,
    number int not null,
    kind text not null,
    mime text not null,
    participant_id text,
    participant_name text,
    anchor timestamptz not null,
    segments int not null default 0,
    length_ms bigint not null default 0,
    bytes bigint not null default 0,
    ended_at timestamptz,
    primary key (recording_id, number)
);

-- Sessions as session-service tells of them: who is in one, and what was asked and allowed.
create table session_seen (
    id uuid primary key,
    site_id text not null,
    number text not null,
    queue_id text,
    queue_name text,
    agent_id text not null,
    agent_name text not null,
    customer_name text,
    customer_email text,
    topic text not null default '',
    started_at timestamptz not null,
    ended_at timestamptz,
    -- while the session's activity 'recording' is on
    recording_since timestamptz
);

create table session_person (
    session_id uuid not null references session_seen on delete cascade,
    participant_id text not null,
    user_id text not null,
    name text not null,
    role text not null,
    left_at timestamptz,
    primary key (session_id, participant_id)
);

-- One line each of the time line under the picture (rule REC-8).
create table session_moment (
    session_id uuid not null references session_seen on delete cascade,
    number int not null,
    at timestamptz not null,
    -- 'chat', 'note', 'consent', 'joined', 'left', 'control', 'activity'
    kind text not null,
    -- who did it, by the name of that day
    who text not null default '',
    text text not null default '',
    body jsonb not null default '{}',
    primary key (session_id, number)
);

-- Work that is done after the end, each at most once at a time.
create table product (
    recording_id uuid not null references recording on delete cascade,
    -- 'webm', 'mp4', 'film' or 'thumbnail'
    kind text not null,
    -- 'waiting', 'making', 'ready' or 'failed'
    state text not null,
    track int,
    mime text,
    bytes bigint,
    done_percent int not null default 0,
    attempts int not null default 0,
    leased_until timestamptz,
    problem text,
    made_at timestamptz,
    primary key (recording_id, kind)
);
create index on product (state, leased_until) where state in ('waiting', 'making');

-- Links that work without signing in, until they expire or are revoked (rule REC-5).
create table recording_link (
    id uuid primary key,
    recording_id uuid not null references recording on delete cascade,
    site_id text not null,
    created_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    mailed_to text not null default ''
);
create index on recording_link (recording_id);

create table recording_policy (
    site_id text primary key,
    body jsonb not null,
    version int not null default 1,
    changed_at timestamptz not null,
    changed_by text not null
);

create table recording_audit (
    id bigint generated always as identity primary key,
    site_id text not null,
    recording_id uuid,
    at timestamptz not null,
    actor text not null,
    actor_name text not null default '',
    action text not null,
    body jsonb not null default '{}'
);
create index on recording_audit (site_id, at desc);
