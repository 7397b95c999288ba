-- The calls of those who take part in a running session by telephone: when one is over, its session
-- is looked for.
alter table session add column calls uuid[] not null default '{}';
create index session_calls on session using gin (calls) where running and calls <> '{}';
