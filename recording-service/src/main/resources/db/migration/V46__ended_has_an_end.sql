-- Whoever reads that a recording has ended reads when, too.
alter table recording add constraint recording_ended_has_an_end
    check (state <> 'ended' or ended_at is not null);
