-- One row per site. The revision counts changes of its configuration; taking the next one locks the
-- site, so that changes reach the floor in the order in which they were made.
create table site
(
    site_id  text primary key,
    revision bigint not null
);

-- What administrators set up: site, queues, entry points and people, each as the JSON of the wire.
create table settings
(
    site_id    text        not null references site,
    kind       text        not null check (kind in ('site', 'queue', 'entry-point', 'person')),
    id         text        not null,
    version    int         not null check (version > 0),
    body       text        not null check (body is json object),
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (site_id, kind, id)
);

-- An entry point's public address carries no site, so its id is unique across sites.
create unique index settings_entry_point on settings (id) where kind = 'entry-point';
