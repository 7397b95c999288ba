-- How each site records, as recording-service last said.
create table recording_policy (
    site_id text primary key,
    -- whether customers are asked first
    consent_needed boolean not null,
    version int not null
);
