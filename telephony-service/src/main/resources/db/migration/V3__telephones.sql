-- Where telephones have registered, so that they can be rung right after a restart. The body is what
-- the registrar needs of it.
create table sip_binding
(
    device_id text        not null,
    place     int         not null,
    until     timestamptz not null,
    body      text        not null,
    primary key (device_id, place)
);
create index sip_binding_until on sip_binding (until);

-- The far ends of legs of calls that are going on, for the most part SIP dialogs: with them a call outlives the process that had it.
create table call_leg
(
    site_id text        not null,
    call_id uuid        not null,
    leg     int         not null,
    kept_at timestamptz not null,
    body    text        not null,
    primary key (site_id, call_id, leg)
) with (fillfactor = 50);
create index call_leg_kept_at on call_leg (kept_at);

-- Rises with each change of telephones and trunks, so that all replicas notice by reading one number.
create table sip_change
(
    only_one boolean primary key default true check (only_one),
    version  bigint not null
);
insert into sip_change (version) values (1);

create function count_sip_change() returns trigger language plpgsql as
$$
begin
    update sip_change set version = version + 1;
    return null;
end
$$;
create trigger sip_device_changed after insert or update or delete on sip_device
    for each statement execute function count_sip_change();
create trigger sip_trunk_changed after insert or update or delete on sip_trunk
    for each statement execute function count_sip_change();
