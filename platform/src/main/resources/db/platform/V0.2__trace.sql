-- The trace that an event belongs to, as it goes into the record's `traceparent` header.
alter table outbox add column trace text;
