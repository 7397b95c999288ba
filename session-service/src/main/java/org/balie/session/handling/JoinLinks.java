package org.balie.session.handling;

import jakarta.enterprise.context.ApplicationScoped;
import org.balie.session.core.Session;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The address at which a customer comes into a session (rule SES-2).
@ApplicationScoped
public class JoinLinks {
    private final String publicUrl;

    JoinLinks(@ConfigProperty(name = "balie.public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    public String of(Session session) {
        return publicUrl + "/join/" + session.opening().number();
    }
}
