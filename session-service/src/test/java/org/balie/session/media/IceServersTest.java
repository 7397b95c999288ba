package org.balie.session.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IceServersTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_499_996_400);

    @Test
    void relay_gets_a_credential_that_names_its_end_and_its_user() {
        IceServers servers =
                servers(
                        Optional.of(List.of("stun:s.example:3478", "turn:t.example:3478")),
                        Optional.of("north star"));
        // printf '%s' '1500000000:s/p1' | openssl dgst -sha1 -hmac 'north star' -binary | base64
        assertEquals(
                new IceServers.Granted(
                        List.of(
                                new IceServer(List.of("stun:s.example:3478"), null, null),
                                new IceServer(
                                        List.of("turn:t.example:3478"),
                                        "1500000000:s/p1",
                                        "CQ06iKJAcP69fOkx01hbV+yzjZk=")),
                        Instant.ofEpochSecond(1_500_000_000)),
                servers.grant("s/p1", NOW));
    }

    @Test
    void nothing_configured_is_an_empty_list() {
        assertEquals(
                List.of(),
                servers(Optional.empty(), Optional.empty()).grant("s/p1", NOW).iceServers());
    }

    @Test
    void relay_without_a_secret_does_not_start() {
        assertThrows(
                IllegalStateException.class,
                () -> servers(Optional.of(List.of("turns:t.example")), Optional.empty()));
    }

    private static IceServers servers(Optional<List<String>> urls, Optional<String> secret) {
        return new IceServers(
                new IceSettings() {
                    @Override
                    public Optional<List<String>> urls() {
                        return urls;
                    }

                    @Override
                    public Optional<String> secret() {
                        return secret;
                    }

                    @Override
                    public Duration lifetime() {
                        return Duration.ofHours(1);
                    }
                });
    }
}
