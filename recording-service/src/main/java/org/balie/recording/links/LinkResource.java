package org.balie.recording.links;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.balie.platform.http.Allowance;
import org.balie.platform.http.BodyLimit;
import org.balie.platform.http.RateLimits;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.ProblemException;
import org.balie.recording.requests.Parameters;
import org.jspecify.annotations.Nullable;

/// Sending links by mail, seeing which are good, and revoking them (rule REC-5).
@Path("/api/recordings/{id}/links")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
@RunOnVirtualThread
public class LinkResource {
    private static final int SMALL = 4096;
    private static final int CREATED = 201;
    private static final int LONGEST_MAIL = 254;
    private static final int MOST_DAYS = 90;
    private static final Allowance PER_PERSON = new Allowance(20, 40, Duration.ofHours(1));

    private final Callers callers;
    private final Links links;
    private final LinkMail post;
    private final RateLimits limits;

    /// @param days for how long it is good, 1 to 90
    record Wish(@Nullable String mail, @Nullable Long days) {}

    /// @param opened how often
    record Answer(
            UUID linkId,
            String mail,
            String byName,
            Instant createdAt,
            Instant expiresAt,
            int opened,
            @Nullable Instant openedAt) {
        static Answer of(Link link) {
            return new Answer(
                    link.id(),
                    link.mail(),
                    link.byName(),
                    link.createdAt(),
                    link.expiresAt(),
                    link.opened(),
                    link.openedAt().orElse(null));
        }
    }

    record Answers(List<Answer> links) {}

    LinkResource(Callers callers, Links links, LinkMail post, RateLimits limits) {
        this.callers = callers;
        this.links = links;
        this.post = post;
        this.limits = limits;
    }

    @POST
    @BodyLimit(SMALL)
    public Response send(@PathParam("id") UUID id, Wish wish, @Context HttpHeaders headers) {
        Worker worker = callers.worker();
        var read = new Parameters();
        String mail = read.requiredLine("mail", wish.mail(), LONGEST_MAIL);
        if (!mail.isEmpty() && !MailAddress.isOne(mail)) {
            read.add("mail", "not-an-email", "must be an e-mail address");
        }
        long days = read.range("days", wish.days(), 1, MOST_DAYS);
        read.check();
        limits.require("links-per-person", worker.agentId(), PER_PERSON);
        Links.Made made = links.make(worker, id, mail, Duration.ofDays(days));
        try {
            post.send(made, headers.getAcceptableLanguages().getFirst());
        } catch (ProblemException notSent) {
            links.unmake(worker, made);
            throw notSent;
        }
        return Response.status(CREATED).entity(Answer.of(made.link())).build();
    }

    @GET
    public Answers living(@PathParam("id") UUID id) {
        return new Answers(links.living(callers.worker(), id).stream().map(Answer::of).toList());
    }

    @DELETE
    @Path("{link}")
    public void revoke(@PathParam("id") UUID id, @PathParam("link") UUID link) {
        links.revoke(callers.worker(), id, link);
    }
}
