-- The trace of the command that caused the event, as it goes on with what other services are told.
alter table journal add column trace text;
