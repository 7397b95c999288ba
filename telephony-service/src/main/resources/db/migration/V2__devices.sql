-- SIP telephones that may register. One signs in by its id, so that is unique among all sites. Of the
-- secret only what digest authentication needs is kept (RFC
-- 7616, H(A1) for MD5 and SHA-256): it was shown once, when it was made.
create table sip_device
(
    site_id    text        not null,
    device_id  text        not null unique,
    person_id  text        not null,
    name       text        not null,
    realm      text        not null,
    ha1_md5    text        not null,
    ha1_sha256 text        not null,
    made_at    timestamptz not null,
    primary key (site_id, device_id)
);
create index sip_device_person on sip_device (site_id, person_id);

-- Ways to the outside. A trunk's secret is what we show the other side, so it has to come back as it
-- was: it is kept sealed.
create table sip_trunk
(
    site_id  text not null,
    trunk_id text not null,
    version  int  not null check (version > 0),
    body     text not null,
    secret   bytea,
    primary key (site_id, trunk_id)
);
