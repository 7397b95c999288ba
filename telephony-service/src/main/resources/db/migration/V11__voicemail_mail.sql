-- Who wants a mail for each new message, and where to: the address that the person signed in with.
create table voicemail_subscription
(
    site_id   text not null,
    person_id text not null,
    mail      text not null,
    language  text not null,
    primary key (site_id, person_id)
);

-- One mail for each message and person, kept for a while after it was sent so that the same event
-- that comes again sends none.
create table voicemail_mail
(
    message_id uuid        not null,
    person_id  text        not null,
    site_id    text        not null,
    mail       text        not null,
    language   text        not null,
    caller     text,
    -- whose line it was left on, when it is not the person's own
    for_whom   text,
    seconds    int         not null,
    left_at    timestamptz not null,
    attempts   int         not null default 0,
    next_at    timestamptz not null default now(),
    sent_at    timestamptz,
    primary key (message_id, person_id)
);
create index voicemail_mail_due on voicemail_mail (next_at) where sent_at is null;
create index voicemail_mail_age on voicemail_mail (left_at);
