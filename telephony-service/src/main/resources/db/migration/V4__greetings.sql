-- What callers hear before they leave a message, as the WAV file that somebody uploaded.
create table greeting
(
    site_id     text        not null,
    greeting_id text        not null,
    person_id   text        not null,
    name        text        not null,
    millis      int         not null,
    made_at     timestamptz not null,
    sound       bytea       not null,
    primary key (site_id, greeting_id)
);
create index greeting_of_person on greeting (site_id, person_id);
