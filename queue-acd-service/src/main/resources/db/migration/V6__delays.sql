-- Waits are foretold by those of others who stood in line, and no longer by the gaps between acceptances. What is
-- known of gaps says nothing about places in line, so every queue begins anew.
update floor_record
set body = ((body::jsonb - 'pace') || '{"delays":{"latest":[]}}')::text
where kind = 'queue';
