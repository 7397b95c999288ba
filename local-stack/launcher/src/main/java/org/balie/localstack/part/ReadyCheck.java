package org.balie.localstack.part;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Asks a program on loopback whether it is ready.
///
/// @param url answers 200 when it is
public record ReadyCheck(URI url) {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(1))
                    .build();

    boolean answers() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url).timeout(ANSWER_WITHIN).build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }
}
