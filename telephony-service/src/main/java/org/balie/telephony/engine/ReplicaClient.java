package org.balie.telephony.engine;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.balie.platform.identity.ServiceKey;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.journal.Leases.Replica;
import org.balie.telephony.json.CoreJson;

/// Hands commands to the replica that decides for their site.
@ApplicationScoped
class ReplicaClient {
    private static final Duration CONNECTS = Duration.ofSeconds(1);

    /// The other replica could not be reached, or was not able to answer.
    static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoAnswer(String why) {
            super(why, null, false, false);
        }
    }

    private final ServiceKey key;
    private final EngineSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECTS)
                    .build();

    ReplicaClient(ReplicaKeys keys, EngineSettings settings) {
        this.key = keys.key();
        this.settings = settings;
    }

    /// Fails with [NotOwner] or [NoAnswer].
    Uni<Decision> send(Replica owner, SiteId site, IssuedCommand command, Optional<String> by) {
        var forwarded = new Forwarded(site, command, by);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(owner.address() + ReplicaResource.PATH))
                        .timeout(settings.forwardTimeout())
                        .header(ServiceKey.HEADER, key.shown())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(forwarded.text()))
                        .build();
        return Uni.createFrom()
                .completionStage(() -> http.sendAsync(request, BodyHandlers.ofString()))
                .onFailure()
                .transform(failure -> new NoAnswer(String.valueOf(failure)))
                .map(ReplicaClient::decision);
    }

    private static Decision decision(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 200 -> CoreJson.read(response.body(), Decision.class);
            case ReplicaResource.MISDIRECTED -> throw new NotOwner();
            default -> throw new NoAnswer("another replica answers " + response.statusCode());
        };
    }
}
