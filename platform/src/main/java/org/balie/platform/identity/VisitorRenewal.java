package org.balie.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.runtime.spi.security.WebSocketIdentityUpdateRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.balie.platform.identity.VisitorTokenCheck.VisitorPrincipal;

/// Checks the fresh token that a visitor sends on an open socket. A socket that somebody else
/// opened is left to the identity provider's check.
@ApplicationScoped
class VisitorRenewal implements IdentityProvider<WebSocketIdentityUpdateRequest> {
    private final VisitorTokenCheck check;

    VisitorRenewal(VisitorTokenCheck check) {
        this.check = check;
    }

    @Override
    public Class<WebSocketIdentityUpdateRequest> getRequestType() {
        return WebSocketIdentityUpdateRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            WebSocketIdentityUpdateRequest renewal, AuthenticationRequestContext context) {
        if (!(renewal.getCurrentSecurityIdentity().getPrincipal() instanceof VisitorPrincipal)) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom().item(() -> fresh(renewal.getCredential().getToken()));
    }

    private SecurityIdentity fresh(String token) {
        return check.read(token)
                .map(check::judge)
                .orElseThrow(() -> new AuthenticationFailedException("not a visitor's token"));
    }

    @Override
    public int priority() {
        return 1;
    }
}
