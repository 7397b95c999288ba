-- What people decided by hand, on the floor and in the settings (rule ADM-2). Kept when the floor's own
-- history is not.
create table audit
(
    audit_id   bigint generated always as identity primary key,
    site_id    text        not null,
    at         timestamptz not null,
    agent_id   text        not null,
    agent_name text        not null,
    action     text        not null,
    subject    text        not null,
    detail     text
);
create index audit_latest on audit (site_id, at desc);

-- Floors as they were before overflow, transfers and messages.
update floor_record
set body = (body::jsonb || jsonb_build_object('settings', (body::jsonb -> 'settings') || '{"agentsMayPull":false}'))::text
where kind = 'site';

update floor_record
set body = (body::jsonb || jsonb_build_object(
        'settings', jsonb_set((body::jsonb -> 'settings') || '{"overflow":[]}', '{hours}',
                              case jsonb_typeof(body::jsonb #> '{settings,hours}')
                                  when 'object' then (body::jsonb #> '{settings,hours}') || '{"holidays":[]}'
                                  else 'null' end),
        'day', (body::jsonb -> 'day') || jsonb_build_object(
                'ends', (body::jsonb #> '{day,ends}') || '{"closed":0,"movedOn":0}',
                'foretold', '{"told":0,"kept":0}'::jsonb,
                'history', '{"arrived":[],"answered":[],"inTime":[],"gaveUp":[]}'::jsonb)))::text
where kind = 'queue';

update floor_record
set body = (body::jsonb || jsonb_build_object(
        'day', (body::jsonb -> 'day')
                   || '{"times":{"available":"PT0S","busy":"PT0S","wrapUp":"PT0S","away":"PT0S"}}'))::text
where kind = 'agent';

update floor_record
set body = (body::jsonb
    || '{"kind":"LIVE","reach":{"steps":0,"widened":0,"added":[],"raised":0,"priority":null}}'
    || jsonb_build_object('state', case body::jsonb #>> '{state,is}'
            when 'Reserved' then jsonb_build_object(
                    'is', 'Reserved', 'agents', jsonb_build_array(body::jsonb #> '{state,agent}'),
                    'until', body::jsonb #> '{state,until}', 'purpose', 'PREFERRED')
            when 'Offered' then jsonb_build_object(
                    'is', 'Offered', 'asks', jsonb_build_array((body::jsonb -> 'state') - 'is'), 'others', null)
            else body::jsonb -> 'state' end))::text
where kind = 'request';
