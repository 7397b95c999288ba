-- Who decides for a site, and how far it has come. Every commit moves this row by compare-and-set on
-- epoch and sequence in the statement of its effects: who fails to move it commits nothing. Times are
-- the database's own.
create table exchange
(
    site_id  text primary key,
    sequence bigint      not null,
    epoch    bigint      not null,
    owner    uuid,
    address  text,
    seen_at  timestamptz not null
) with (fillfactor = 50);

-- Every event of every exchange, in order: the journal is the state.
create table exchange_event
(
    site_id  text        not null,
    sequence bigint      not null,
    at       timestamptz not null,
    event    text        not null,
    primary key (site_id, sequence)
);

-- An exchange as it was after an event, so that a new owner need not read all that happened before.
create table exchange_snapshot
(
    site_id  text primary key,
    sequence bigint not null,
    body     text   not null
);

-- Calls that are over. Their line is that of the day (empty: nobody's line); who sees them by the line is decided by today's
-- group.
create table call_record
(
    site_id    text        not null,
    call_id    uuid        not null,
    line_id    text        not null,
    started_at timestamptz not null,
    missed     boolean     not null,
    record     text        not null,
    primary key (site_id, call_id)
);
create index call_record_line on call_record (site_id, line_id, started_at desc);
create index call_record_started_at on call_record (started_at);

-- Who of the site a call was for, or had it.
create table call_person
(
    site_id    text        not null,
    person_id  text        not null,
    call_id    uuid        not null,
    started_at timestamptz not null,
    primary key (site_id, person_id, call_id)
);
create index call_person_started_at on call_person (started_at);

-- Who has taken which call out of their own history.
create table history_deletion
(
    site_id   text        not null,
    person_id text        not null,
    call_id   uuid        not null,
    at        timestamptz not null,
    primary key (site_id, person_id, call_id)
);
create index history_deletion_at on history_deletion (at);

-- What people set up by hand (rule ADM-2).
create table audit
(
    audit_id    bigint generated always as identity primary key,
    site_id     text        not null,
    at          timestamptz not null,
    person_id   text        not null,
    person_name text        not null,
    action      text        not null,
    subject     text        not null,
    detail      text        not null
);
create index audit_latest on audit (site_id, at desc);
