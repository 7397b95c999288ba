-- Up to where each partition of the commands topic has taken effect. Every batch of the engine moves
-- this row by compare-and-set in the transaction of its effects: who fails to move it commits nothing.
create table command_offset
(
    partition   int primary key,
    next_offset bigint not null
);

-- Every event of every floor, in order. The journal is also the outbox: `contract` is what other
-- services are told, as it goes out.
create table journal
(
    site_id  text        not null,
    sequence bigint      not null,
    at       timestamptz not null,
    event    text        not null,
    contract text,
    primary key (site_id, sequence)
);

-- Up to where a site's journal has been published, at least.
create table published
(
    site_id  text primary key,
    sequence bigint not null
);

-- The floors as they now are: one row per site, queue, agent, open request and lease.
create table floor_record
(
    site_id text not null,
    kind    text not null check (kind in ('site', 'queue', 'agent', 'request', 'lease')),
    id      text not null,
    body    text not null,
    primary key (site_id, kind, id)
) with (fillfactor = 70);

-- Requests that are over. The floor forgets them after a while; the table does not.
create table closed_request
(
    site_id    text    not null,
    request_id uuid    not null,
    outcome    text    not null,
    body       text    not null,
    reason     text,
    remembered boolean not null,
    primary key (site_id, request_id)
);
create index closed_request_remembered on closed_request (site_id) where remembered;

-- Every offer with its explanation and what became of it.
create table offer
(
    site_id     text        not null,
    offer_id    uuid        not null,
    request_id  uuid        not null,
    agent_id    text        not null,
    at          timestamptz not null,
    outcome     text        not null,
    explanation text        not null,
    primary key (site_id, offer_id)
);
create index offer_latest on offer (site_id, at desc);

create index offer_open on offer (site_id) where outcome = 'open';

-- Who helped whom before: the customer's history, and the agent to prefer.
create table visit
(
    site_id    text        not null,
    request_id uuid        not null,
    visitor_id text        not null,
    at         timestamptz not null,
    queue_name text        not null,
    agent_id   text        not null,
    agent_name text        not null,
    primary key (site_id, request_id)
);
create index visit_latest on visit (site_id, visitor_id, at desc);

-- What to tell agents whose command came too late. Read by the replicas that do not own the site.
create table notice
(
    site_id   text        not null,
    notice_id uuid        not null,
    at        timestamptz not null,
    body      text        not null,
    primary key (site_id, notice_id)
);
create index notice_latest on notice (site_id, at);

-- Records of the commands topic that could not be carried out.
create table dead_command
(
    partition      int         not null,
    command_offset bigint      not null,
    site_id        text,
    reason         text        not null,
    record         bytea,
    at             timestamptz not null,
    primary key (partition, command_offset)
);
