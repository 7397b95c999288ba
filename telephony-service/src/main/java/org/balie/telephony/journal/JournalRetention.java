package org.balie.telephony.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.balie.platform.retention.Retention;

/// What of the tables may be forgotten, and when.
@ApplicationScoped
class JournalRetention {
    /// Events that no snapshot includes are the exchange itself, and stay.
    @Produces
    Retention events(KeepSettings keep) {
        return Retention.ofRows(
                "exchange_event",
                keep.journal(),
                "at < $1 and sequence <= (select kept.sequence from exchange_snapshot kept"
                        + " where kept.site_id = exchange_event.site_id)");
    }

    @Produces
    Retention calls(KeepSettings keep) {
        return Retention.ofRows("call_record", keep.history(), "started_at < $1");
    }

    @Produces
    Retention participants(KeepSettings keep) {
        return Retention.ofRows("call_person", keep.history(), "started_at < $1");
    }

    /// A deletion comes after its call, so the call has gone first.
    @Produces
    Retention deletions(KeepSettings keep) {
        return Retention.ofRows("history_deletion", keep.history(), "at < $1");
    }
}
