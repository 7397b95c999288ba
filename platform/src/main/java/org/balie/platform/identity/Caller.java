package org.balie.platform.identity;

import java.util.Set;
import java.util.UUID;

/// Who is asking. Whatever a caller touches must be of the caller's site.
public sealed interface Caller {
    String siteId();

    /// What others read.
    String name();

    /// The id that stands for the caller in events: agent id or visitor id.
    String userId();

    /// Someone who works here, signed in at the identity provider.
    ///
    /// @param email empty text when the provider tells none
    record Worker(String agentId, String name, String email, String siteId, Set<Role> roles)
            implements Caller {
        public Worker {
            roles = Set.copyOf(roles);
        }

        @Override
        public String userId() {
            return agentId;
        }

        public boolean is(Role role) {
            return roles.contains(role);
        }
    }

    /// A customer, for the time of one conversation.
    ///
    /// @param conversation the request and the session that the token is good for
    record Visitor(String visitorId, String siteId, UUID conversation, String name)
            implements Caller {
        @Override
        public String userId() {
            return visitorId;
        }
    }
}
