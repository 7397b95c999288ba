package org.balie.platform.identity;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lets visitors in by their bearer token, and passes by whoever has another or none: people who
/// work here are let in by the identity provider's tokens, which come after this.
@ApplicationScoped
class VisitorSignIn implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";

    private final VisitorTokenCheck check;

    VisitorSignIn(VisitorTokenCheck check) {
        this.check = check;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext request, IdentityProviderManager others) {
        return bearer(request)
                .flatMap(check::read)
                .map(
                        token -> {
                            // Whoever puts itself here says why, when the request is refused.
                            request.put(HttpAuthenticationMechanism.class.getName(), this);
                            return Uni.createFrom().item(() -> check.judge(token));
                        })
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private static Optional<String> bearer(RoutingContext request) {
        @Nullable String header = request.request().getHeader(HttpHeaderNames.AUTHORIZATION);
        return Optional.ofNullable(header)
                .filter(it -> it.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(it -> it.substring(BEARER.length()).strip());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom()
                .item(
                        new ChallengeData(
                                HttpResponseStatus.UNAUTHORIZED.code(),
                                HttpHeaderNames.WWW_AUTHENTICATE,
                                "Bearer"));
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return Uni.createFrom()
                .item(
                        new HttpCredentialTransport(
                                HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
    }

    /// Before the mechanism of the identity provider, which would refuse what it does not know.
    @Override
    public int getPriority() {
        return 2 * DEFAULT_PRIORITY;
    }
}
