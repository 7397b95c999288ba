package org.balie.local.testing;

import java.util.List;
import java.util.UUID;

/// Tokens that a service started with [RealParts] takes for real ones.
public final class TestTokens {
    private TestTokens() {}

    /// The token of someone who works here, as the identity provider would give it.
    ///
    /// @param roles of `agent`, `supervisor`, `admin`
    public static String agentToken(String agentId, String name, String site, String... roles) {
        return agent(agentId, name, site, roles).sign();
    }

    /// The same, to be changed before it is signed.
    public static TestToken agent(String agentId, String name, String site, String... roles) {
        return new TestToken(
                        IdentityProvider.ALGORITHM,
                        TestRun.fact("worker.key-id"),
                        TestRun.workerKey())
                .with("iss", TestRun.fact("issuer"))
                .ofWorker(agentId, name, site, roles);
    }

    /// Where the keys that agents' tokens are checked against can be fetched.
    public static String keySet() {
        return TestRun.fact("issuer") + "/certs";
    }

    /// The token of a visitor, as a service would issue it.
    public static String visitorToken(
            String visitorId, String site, UUID conversation, String name) {
        return visitor(visitorId, site, conversation, name).sign();
    }

    /// The same, to be changed before it is signed.
    public static TestToken visitor(String visitorId, String site, UUID conversation, String name) {
        return new TestToken("HS256", TestRun.visitorKeyId(), TestRun.visitorKey())
                .with("iss", RealParts.PUBLIC_URL + "/visitor")
                .with("sub", visitorId)
                .with("groups", List.of("visitor"))
                .with("site", site)
                .with("conversation", conversation.toString())
                .with("name", name);
    }
}
