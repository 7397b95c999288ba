package org.balie.telephony.service;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.balie.local.testing.RealParts;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Recordings;
import org.balie.telephony.media.wav.WavFiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a caller said, as it is heard at a screen.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("TEL-25")
class VoicemailSoundTest {
    private static final int SECOND = 2 * 16_000;

    @Inject TestOffice office;
    @Inject TestOffice elsewhere;

    @Inject
    @ConfigProperty(name = "balie.telephony.phones.recordings")
    Path recordings;

    @Test
    void a_message_is_heard_as_a_whole_and_in_parts() throws IOException {
        String message = message();

        byte[] whole =
                sound(office, "ann", message)
                        .statusCode(200)
                        .header("Accept-Ranges", equalTo("bytes"))
                        .contentType("audio/wav")
                        .extract()
                        .asByteArray();
        assertEquals("RIFF", new String(whole, 0, 4, StandardCharsets.US_ASCII));
        assertArrayEquals(speech(), Arrays.copyOfRange(whole, whole.length - SECOND, whole.length));

        byte[] part =
                part(message, "bytes=100-299")
                        .statusCode(206)
                        .header("Content-Range", equalTo("bytes 100-299/" + whole.length))
                        .extract()
                        .asByteArray();
        assertArrayEquals(Arrays.copyOfRange(whole, 100, 300), part);
        part(message, "bytes=" + whole.length + "-")
                .statusCode(416)
                .header("Content-Range", equalTo("bytes */" + whole.length));
    }

    private ValidatableResponse part(String message, String range) {
        return office.as("ann")
                .header("Range", range)
                .get("/api/telephony/voicemail/" + message + "/sound")
                .then();
    }

    @Test
    @Tag("TEL-4")
    void who_may_listen_may_not_take_it_away() throws IOException {
        String message = message();

        sound(office, "tom", message).statusCode(200);
        download("tom", message)
                .statusCode(403)
                .body("type", equalTo("urn:balie:problem:forbidden"));
        download("ann", message)
                .statusCode(200)
                .header("Content-Disposition", containsString(message + ".wav"));
    }

    private ValidatableResponse download(String who, String message) {
        return office.as(who)
                .get("/api/telephony/voicemail/" + message + "/sound?download=yes")
                .then();
    }

    @Test
    @Tag("TEL-4")
    void who_may_not_listen_does_not() throws IOException {
        String message = message();

        sound(office, "eva", message)
                .statusCode(403)
                .body("type", equalTo("urn:balie:problem:forbidden"));
        sound(elsewhere.boss(), "boss", message).statusCode(404);
        sound(office, "boss", UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void a_message_whose_sound_is_gone_is_not_found() {
        office.boss();

        sound(office, "boss", office.message()).statusCode(404);
    }

    /// For the boss; ann may do everything with it, tom listen, eva neither.
    private String message() throws IOException {
        office.boss()
                .delegate("ann")
                .delegate("tom", Privilege.LISTEN_VOICEMAIL)
                .delegate("eva", Privilege.ANSWER_CALLS);
        String message = office.message();
        Recordings.Track track =
                new WavFiles(recordings)
                        .open(new RecordingId(message), new Recordings.Format(16_000, 1));
        for (int from = 0; from < SECOND; from += SECOND / 4) {
            track.append(ByteBuffer.wrap(speech(), from, SECOND / 4));
        }
        track.finish();
        return message;
    }

    private static byte[] speech() {
        byte[] speech = new byte[SECOND];
        for (int i = 0; i < SECOND; i++) {
            speech[i] = (byte) (i * 31 + i / 256);
        }
        return speech;
    }

    private static ValidatableResponse sound(TestOffice office, String who, String message) {
        return office.as(who).get("/api/telephony/voicemail/" + message + "/sound").then();
    }
}
