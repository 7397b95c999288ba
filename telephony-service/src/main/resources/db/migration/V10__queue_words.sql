-- What callers hear in a queue: the language, and the site's own greeting as the WAV file that was
-- uploaded. Queues without a row speak as the service does by default.
create table queue_words
(
    site_id         text not null,
    queue_id        text not null,
    language        text not null,
    greeting_millis int,
    greeting        bytea,
    version         int  not null check (version > 0),
    primary key (site_id, queue_id)
);
