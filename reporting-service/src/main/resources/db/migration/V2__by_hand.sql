-- Requests that supervisors closed, transfers, and what waits without its customer.
alter table report_row drop constraint report_row_origin_check;
alter table report_row add constraint report_row_origin_check check (origin in
    ('inbound', 'returned', 'transferred', 'message', 'call-back', 'mail-back', 'outbound'));
alter table report_row drop constraint report_row_outcome_check;
alter table report_row add constraint report_row_outcome_check check (outcome in
    ('handled', 'abandoned', 'left', 'refused', 'closed', 'withdrawn', 'open'));
