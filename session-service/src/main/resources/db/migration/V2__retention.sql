-- Whether a customer ever was in the session. One to which nobody came is forgotten after a while.
-- Of the sessions of before it is not known: they stay.
alter table session add column visited boolean not null default true;
create index session_unvisited on session (ended_at) where not visited;
