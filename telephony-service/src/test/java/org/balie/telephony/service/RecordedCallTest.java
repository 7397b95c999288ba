package org.balie.telephony.service;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.balie.local.testing.RealParts;
import org.balie.platform.identity.ServiceKey;
import org.balie.platform.identity.SharedSecret;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Recordings;
import org.balie.telephony.media.wav.WavFiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Recorded calls as recording-service fetches them.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("TEL-20")
class RecordedCallTest {
    private static final String PATH = "/internal/telephony/recorded-calls/";

    @Inject TestOffice office;
    @Inject SharedSecret secret;

    @Inject
    @ConfigProperty(name = "balie.telephony.phones.recordings")
    Path recordings;

    @Test
    void who_knows_the_services_secret_takes_a_recorded_call_and_lets_it_go() throws IOException {
        byte[] speech = {1, 2, 3, 4};
        String path = PATH + recorded(speech);
        String key = key("recorded calls, telephony-service to recording-service");

        byte[] whole =
                given().header(ServiceKey.HEADER, key)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .contentType("audio/wav")
                        .extract()
                        .asByteArray();
        assertArrayEquals(
                speech, Arrays.copyOfRange(whole, whole.length - speech.length, whole.length));
        for (int i = 0; i < 2; i++) {
            given().header(ServiceKey.HEADER, key).delete(path).then().statusCode(204);
        }
        given().header(ServiceKey.HEADER, key).get(path).then().statusCode(404);
    }

    @Test
    void nobody_else_learns_that_there_is_one() throws IOException {
        String path = PATH + recorded(new byte[] {1, 2});
        given().get(path).then().statusCode(404);
        office.admin().get(path).then().statusCode(404);
        given().header(ServiceKey.HEADER, key("telephony-service, replica to replica"))
                .delete(path)
                .then()
                .statusCode(404);
        given().header(
                        ServiceKey.HEADER,
                        key("recorded calls, telephony-service to recording-service"))
                .get(path)
                .then()
                .statusCode(200);
    }

    private String key(String purpose) {
        return new ServiceKey(secret, purpose).shown();
    }

    private String recorded(byte[] speech) throws IOException {
        var id = new RecordingId(UUID.randomUUID().toString());
        Recordings.Track track =
                new WavFiles(recordings).open(id, new Recordings.Format(16_000, 1));
        track.append(ByteBuffer.wrap(speech));
        track.finish();
        return id.value();
    }
}
