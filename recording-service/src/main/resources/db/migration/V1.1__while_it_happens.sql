-- What is known of a recording while it happens.

alter table recording
    -- since when it has been running without a pause
    add column running_since timestamptz,
    -- when something of it last became durable; durable_until says up to where
    add column durable_at timestamptz,
    -- since when nothing has become durable although it runs
    add column stalled_at timestamptz,
    -- places of which its writer said that they are lost
    add column gaps int not null default 0,
    -- the session told that it is to end; it has not been ended yet
    add column end_due text,
    -- after the end: when its manifest was signed and all was told of it
    add column sealed_at timestamptz,
    add column seal_leased_until timestamptz,
    -- the connection that may write it, wherever that is
    add column writer uuid,
    -- of the last event that was published of it
    add column sequence bigint not null default 0;

create index recording_to_seal on recording (ended_at)
    where state = 'ended' and sealed_at is null and source = 'session';
