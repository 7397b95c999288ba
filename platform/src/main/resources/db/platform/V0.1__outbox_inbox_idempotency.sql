-- Events that wait for the relay, oldest first.
create table outbox (
    id bigint generated always as identity primary key,
    topic text not null,
    key text not null,
    payload text not null
);

-- Ids of events whose effect is in this database.
create table inbox (
    consumer text not null,
    event_id uuid not null,
    handled_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index inbox_handled_at on inbox (handled_at);

-- What was answered to a command that came with an idempotency key.
create table idempotent_answer (
    scope text not null,
    key text not null,
    answer text,
    asked_at timestamptz not null default now(),
    primary key (scope, key)
);
create index idempotent_answer_asked_at on idempotent_answer (asked_at);
