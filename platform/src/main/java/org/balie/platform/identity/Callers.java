package org.balie.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.balie.platform.identity.Caller.Visitor;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.VisitorTokenCheck.VisitorPrincipal;
import org.balie.platform.problem.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Tells who makes the current request, or who holds the current socket.
@ApplicationScoped
public class Callers {
    private final SecurityIdentity current;

    Callers(SecurityIdentity current) {
        this.current = current;
    }

    /// Whoever is asking; problem `unauthenticated` when nobody, `forbidden` when the token lacks
    /// what we need, such as the site.
    public Caller current() {
        return of(current);
    }

    /// The person who works here; problem `forbidden` when it is someone else.
    public Worker worker() {
        return switch (current()) {
            case Worker worker -> worker;
            case Visitor _ -> throw Problem.forbidden().exception();
        };
    }

    /// The visitor; problem `forbidden` when it is someone else.
    public Visitor visitor() {
        return switch (current()) {
            case Visitor visitor -> visitor;
            case Worker _ -> throw Problem.forbidden().exception();
        };
    }

    /// The visitor of this very conversation; `not-found` for another's, so that ids tell nothing.
    public Visitor visitorOf(UUID conversation) {
        Visitor visitor = visitor();
        if (!visitor.conversation().equals(conversation)) {
            throw Problem.notFound().exception();
        }
        return visitor;
    }

    /// The caller behind an identity that a token was turned into.
    public static Caller of(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw Problem.unauthenticated().exception();
        }
        return switch (identity.getPrincipal()) {
            case VisitorPrincipal principal -> principal.visitor();
            case JsonWebToken token -> worker(token, identity);
            // Only tokens open doors here.
            case Principal _ -> throw Problem.unauthenticated().exception();
        };
    }

    private static Worker worker(JsonWebToken token, SecurityIdentity identity) {
        String agentId = required(token, "sub");
        return new Worker(
                agentId,
                text(token, "name").or(() -> text(token, "preferred_username")).orElse(agentId),
                text(token, "email").orElse(""),
                required(token, "site"),
                identity.getRoles().stream()
                        .flatMap(role -> Role.of(role).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static String required(JsonWebToken token, String claim) {
        return text(token, claim)
                .orElseThrow(
                        () ->
                                Problem.forbidden()
                                        .withDetail("no " + claim + " in the token")
                                        .exception());
    }

    private static Optional<String> text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null || value.toString().isBlank()
                ? Optional.empty()
                : Optional.of(value.toString());
    }
}
