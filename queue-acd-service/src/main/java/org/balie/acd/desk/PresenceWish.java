package org.balie.acd.desk;

import org.balie.acd.core.state.Intent;
import org.balie.acd.settings.SiteSettings;
import org.balie.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/// What an agent shall be.
///
/// @param presence `available`, `away` or `offline`
/// @param reason with `away`: one of the site's codes, or none
record PresenceWish(@Nullable String presence, @Nullable String reason) {

    /// Problem `invalid` when it is nothing that the site knows.
    Intent intent(SiteSettings site) {
        var wanted = presence == null ? "" : presence;
        return switch (wanted) {
            case "available" -> Intent.AVAILABLE;
            case "offline" -> Intent.OFFLINE;
            case "away" -> new Intent.Away(reason(site));
            default ->
                    throw Problem.invalid(
                                    "presence",
                                    wanted.isEmpty() ? "required" : "unknown",
                                    "available, away or offline")
                            .exception();
        };
    }

    private String reason(SiteSettings site) {
        if (reason == null) {
            return "";
        }
        if (site.awayReasons().stream().noneMatch(known -> known.code().equals(reason))) {
            throw Problem.invalid("reason", "unknown", "not a reason of this site").exception();
        }
        return reason;
    }
}
