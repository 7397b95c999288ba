package org.balie.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
    private static final Path DOCUMENT = Path.of("asyncapi.yaml");

    /// `-Dasyncapi.write=true` writes the document anew after a change of the records.
    @Test
    void the_published_document_says_what_the_records_say() throws IOException {
        var fresh =
                AsyncApi.document(
                        List.of(
                                new AsyncApi.Family(
                                        Topics.ACD_EVENTS, "site id", "acd", AcdEvent.class),
                                new AsyncApi.Family(
                                        Topics.SESSION_EVENTS,
                                        "session id",
                                        "session",
                                        SessionEvent.class),
                                new AsyncApi.Family(
                                        Topics.TELEPHONY_EVENTS,
                                        "site id",
                                        "telephony",
                                        TelephonyEvent.class),
                                new AsyncApi.Family(
                                        Topics.RECORDING_EVENTS,
                                        "recording id (a change of policy by site id)",
                                        "recording",
                                        RecordingEvent.class)));
        if (Boolean.getBoolean("asyncapi.write")) {
            Files.writeString(DOCUMENT, fresh);
        }
        assertEquals(fresh, Files.readString(DOCUMENT));
    }
}
