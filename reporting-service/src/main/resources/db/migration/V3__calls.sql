-- Telephone calls that waited in a queue (rule TEL-27).
alter table report_row drop constraint report_row_origin_check;
alter table report_row add constraint report_row_origin_check check (origin in
    ('inbound', 'call', 'returned', 'transferred', 'message', 'call-back', 'mail-back', 'outbound'));
