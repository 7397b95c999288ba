-- What was told, event by event, so that facts can be computed anew from all of it.
create table moment (
    event_id    uuid primary key,
    source      text not null check (source in ('floor', 'session')),
    subject     uuid not null,
    sequence    bigint not null,
    site_id     text not null,
    -- The session an event of the floor names; links a request to its session.
    session_id  uuid,
    -- Whether a row of the report can change by it.
    shapes_row  boolean not null,
    at          timestamptz not null,
    event       text not null
);
create index moment_by_subject on moment (source, subject);
create index moment_shaping_row on moment (source, subject) where shapes_row;
create index moment_of_session on moment (session_id) where session_id is not null;

-- One row per request, and per session that an agent started (rule REP-3).
create table report_row (
    id                uuid primary key,
    site_id           text not null,
    request_id        uuid,
    session_id        uuid,
    number            text,
    origin            text not null check (origin in ('inbound', 'returned', 'outbound')),
    outcome           text not null check (outcome in ('handled', 'abandoned', 'left', 'refused', 'open')),
    agent_id          text,
    agent_name        text,
    -- Everybody of the house who took part: who may read the row (rule REP-10).
    agent_ids         text[] not null,
    queue_id          text,
    queue_name        text,
    customer_name     text,
    customer_email    text,
    requested_at      timestamptz not null,
    wait_seconds      bigint,
    started_at        timestamptz,
    ended_at          timestamptz,
    duration_seconds  bigint,
    rating            integer check (rating between 1 and 5),
    topic             text not null,
    tracking_codes    text not null,
    answers           text not null,
    page_url          text not null,
    -- What the free-text search looks through, in lower case.
    search            text not null,
    final_from        timestamptz not null
);
create index report_row_by_time on report_row (site_id, requested_at desc, id);
create index report_row_by_queue on report_row (site_id, queue_id, requested_at desc);
create index report_row_by_agent on report_row using gin (agent_ids);
create index report_row_by_session on report_row (session_id) where session_id is not null;

-- Names for the filters and the time line, as they were last told.
create table known_queue (
    site_id  text not null,
    queue_id text not null,
    name     text not null,
    told_at  timestamptz not null,
    primary key (site_id, queue_id)
);
create table known_agent (
    site_id  text not null,
    agent_id text not null,
    name     text not null,
    told_at  timestamptz not null,
    primary key (site_id, agent_id)
);
