-- Events whose effect failed again and again while the others' did not, for a person to look at.
create table set_aside_event (
    consumer text not null,
    event_id uuid not null,
    event text not null,
    failure text not null,
    set_aside_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index set_aside_event_at on set_aside_event (set_aside_at);
