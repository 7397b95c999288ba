-- When a request was closed, so that it can be forgotten. Those of before count from now.
alter table closed_request add column closed_at timestamptz not null default now();

-- Rows come in the order of their times, so that a few pages of index lead to the old ones.
create index journal_at on journal using brin (at);
create index closed_request_at on closed_request using brin (closed_at);
create index offer_at on offer using brin (at);
create index visit_at on visit using brin (at);
