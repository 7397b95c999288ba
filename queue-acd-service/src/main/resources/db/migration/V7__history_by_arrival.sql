-- What becomes of a request counts in the half hour in which it arrived, and no longer in that in which it happens.
-- From when it happened nobody can tell when it arrived, so the history of the day begins anew; its totals stay.
update floor_record
set body = jsonb_set(body::jsonb, '{day,history}', '{"counts":{}}')::text
where kind = 'queue';
