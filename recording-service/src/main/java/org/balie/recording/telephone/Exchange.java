package org.balie.recording.telephone;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.identity.ServiceKey;
import org.balie.platform.identity.SharedSecret;

/// telephony-service, as far as it hands out recorded calls.
@ApplicationScoped
class Exchange {
    private static final String PURPOSE = "recorded calls, telephony-service to recording-service";
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);
    private static final int NOT_FOUND = 404;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build();
    private final Optional<URI> address;
    private final ServiceKey key;

    Exchange(TelephoneSettings settings, SharedSecret secret) {
        this.address = settings.address();
        this.key = new ServiceKey(secret, PURPOSE);
    }

    boolean isConfigured() {
        return address.isPresent();
    }

    /// The sound of a call, as a WAV file; empty when it has none.
    Optional<InputStream> sound(UUID recordingId) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                http.send(request(recordingId).GET().build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() == NOT_FOUND) {
            answer.body().close();
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            answer.body().close();
            throw new IOException("telephony-service answers " + answer.statusCode());
        }
        return Optional.of(answer.body());
    }

    /// It is kept here now.
    void letGo(UUID recordingId) throws IOException, InterruptedException {
        int status =
                http.send(request(recordingId).DELETE().build(), BodyHandlers.discarding())
                        .statusCode();
        if (status / 100 != 2) {
            throw new IOException("telephony-service answers " + status);
        }
    }

    private HttpRequest.Builder request(UUID recordingId) {
        return HttpRequest.newBuilder(
                        address.orElseThrow()
                                .resolve("/internal/telephony/recorded-calls/" + recordingId))
                .header(ServiceKey.HEADER, key.shown())
                .timeout(ANSWERS_WITHIN);
    }
}
