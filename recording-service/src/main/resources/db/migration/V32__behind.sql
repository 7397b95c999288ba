-- Recordings that the master key which is first now does not wrap: none, nearly always, of very many.
create index recording_wrapped_by on recording (wrapped_by);
