package org.balie.acd.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.balie.platform.retention.Retention;

/// What of the floor's tables may be forgotten, and when. The floors themselves stay: they are in
/// `floor_record`, and need no journal to come back.
@ApplicationScoped
class FloorRetention {
    /// An event that the other services have still to be told stays, however old.
    @Produces
    Retention journal(KeepSettings keep) {
        return Retention.ofRows(
                "journal",
                keep.journal(),
                "at < $1 and sequence <= (select p.sequence from published p"
                        + " where p.site_id = journal.site_id)");
    }

    /// A request that a floor remembers stays, or the floor would not come back as it was.
    @Produces
    Retention closedRequests(KeepSettings keep) {
        return Retention.ofRows(
                "closed_request", keep.closedRequests(), "closed_at < $1 and not remembered");
    }

    @Produces
    Retention offers(KeepSettings keep) {
        return Retention.ofRows("offer", keep.offers(), "at < $1 and outcome <> 'open'");
    }

    @Produces
    Retention visits(KeepSettings keep) {
        return Retention.ofRows("visit", keep.visits(), "at < $1");
    }

    @Produces
    Retention notices(KeepSettings keep) {
        return Retention.ofRows("notice", keep.notices(), "at < $1");
    }

    @Produces
    Retention deadCommands(KeepSettings keep) {
        return Retention.ofRows("dead_command", keep.deadCommands(), "at < $1");
    }
}
