package org.balie.telephony.administration;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.balie.telephony.journal.AuditLog;
import org.balie.telephony.journal.Batch.Audited;
import org.balie.telephony.wire.Faults;
import org.balie.telephony.wire.PersonCommands;
import org.jspecify.annotations.Nullable;

/// Who set up what by hand, the latest first.
@Path("/api/telephony/admin/audit")
@RolesAllowed(Roles.ADMIN)
public class AuditResource {
    private static final int PAGE = 50;
    private static final Instant FAR_AWAY = Instant.parse("9999-01-01T00:00:00Z");

    record Who(String id, String name) {}

    record Entry(Instant at, Who who, String action, String subject, @Nullable String detail) {
        static Entry of(Audited entry) {
            return new Entry(
                    entry.at(),
                    new Who(entry.personId(), entry.personName()),
                    entry.action(),
                    entry.subject(),
                    entry.detail().orElse(null));
        }
    }

    record Page(List<Entry> items, int page, long total) {}

    private final Callers callers;
    private final AuditLog log;

    AuditResource(Callers callers, AuditLog log) {
        this.callers = callers;
        this.log = log;
    }

    /// @param from an instant; by default everything
    /// @param to an instant, not included
    /// @param page counts from 1
    @GET
    public Uni<Page> read(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("who") @Nullable String who,
            @QueryParam("page") @Nullable Integer page) {
        int number = page == null ? 1 : page;
        if (number < 1) {
            throw Problem.invalid("page", "out-of-range", "counts from 1").exception();
        }
        var faults = new Faults();
        Optional<String> by = faults.optionalId("who", who);
        faults.check();
        return log.read(
                        PersonCommands.site(callers.worker()),
                        at("from", from, Instant.EPOCH),
                        at("to", to, FAR_AWAY),
                        by,
                        number,
                        PAGE)
                .map(
                        found ->
                                new Page(
                                        found.items().stream().map(Entry::of).toList(),
                                        number,
                                        found.total()));
    }

    private static Instant at(String field, @Nullable String given, Instant otherwise) {
        try {
            return given == null || given.isBlank() ? otherwise : Instant.parse(given);
        } catch (DateTimeException _) {
            throw Problem.invalid(field, "malformed", "as 2026-11-22T09:00:00Z").exception();
        }
    }
}
