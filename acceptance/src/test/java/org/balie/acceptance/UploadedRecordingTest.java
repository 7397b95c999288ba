package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sound.sampled.AudioFileFormat;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Recordings that were made elsewhere are uploaded, played, and sent by mail to somebody who does
/// not sign in.
@ExtendWith(WholeSystem.class)
@Tag("REC-5")
class UploadedRecordingTest {
    private static final Pattern ADDRESS = Pattern.compile("\\S+/recording/[A-Za-z0-9_-]+");

    /// The service makes playable what a browser cannot play, beside everything else that goes on.
    private static final Page.WaitForFunctionOptions PATIENCE =
            new Page.WaitForFunctionOptions().setTimeout(180_000);

    private final LocalStack stack;
    private final Chromium chromium;
    private final Looks looks = new Looks("stories");

    UploadedRecordingTest(LocalStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    void uploaded_sound_plays_with_seeking_and_what_does_not_play_is_refused_in_words()
            throws IOException {
        try (var nadia = Person.withBrowser("uploader", chromium, "en")) {
            nadia.open(stack.url().resolve("/recordings?lang=en"));
            nadia.signIn("nadia");
            nadia.button("Upload").waitFor();
            String wav = "wav-" + UUID.randomUUID();
            String aiff = "aiff-" + UUID.randomUUID();
            upload(
                    nadia,
                    file(wav + ".wav", Tone.as(AudioFileFormat.Type.WAVE)),
                    file("words.mp4", "no film".getBytes(StandardCharsets.UTF_8)),
                    file(aiff + ".aiff", Tone.as(AudioFileFormat.Type.AIFF)));
            nadia.sees("There is nothing in this file that can be played.");
            link(nadia, wav);
            playsFrom(nadia, 15);
            nadia.open(stack.url().resolve("/recordings?lang=en"));
            // No browser plays this one, so it is made playable.
            link(nadia, aiff);
            playsFrom(nadia, 15);
            assertEquals(List.of(), nadia.troubles());
        }
    }

    @Test
    void link_by_mail_plays_on_a_phone_until_it_is_revoked() throws Exception {
        try (var nadia = Person.withBrowser("sender", chromium, "en");
                var mia = Person.withPhone("receiver", chromium, "nl")) {
            nadia.open(stack.url().resolve("/recordings?lang=en"));
            nadia.signIn("nadia");
            nadia.button("Upload").waitFor();
            String title = "sent-" + UUID.randomUUID();
            String mail = "mia-" + UUID.randomUUID() + "@example.org";
            upload(nadia, file(title + ".wav", Tone.as(AudioFileFormat.Type.WAVE)));
            link(nadia, title);
            nadia.button("More").click();
            nadia.chooseInMenu("Send a link by mail");
            nadia.write("Mail address", mail);
            looks.check(nadia, "recording-send-link");
            nadia.buttonInDialog("Send").click();
            nadia.sees("sent by");

            URI address = addressIn(mail);
            mia.open(address);
            mia.sees(title);
            playsFrom(mia, 10);
            looks.check(mia, "recording-by-link-nl");
            nadia.buttonInDialog("Revoke").click();
            nadia.sees("No link works now.");
            mia.open(address);
            mia.sees("Deze link is ingetrokken");
            looks.check(mia, "recording-by-link-revoked-nl");
            assertEquals(List.of(), mia.troubles());
            assertEquals(List.of(), nadia.troubles());
        }
    }

    private static void upload(Person person, FilePayload... files) {
        person.page().locator("input[type=file]").setInputFiles(files);
    }

    private static void link(Person person, String title) {
        person.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .first()
                .click();
    }

    /// Plays it from there, as the browser's own element says.
    private static void playsFrom(Person person, int second) {
        Page page = person.page();
        page.getByRole(AriaRole.SLIDER).first().fill(String.valueOf(second * 1000));
        page.locator("button[aria-label=Play], button[aria-label=Afspelen]").click();
        page.waitForFunction(
                """
                second => [...document.querySelectorAll('[data-track]')].some(sound =>
                  sound.currentTime > second + 1 && sound.currentTime < second + 10 && !sound.error)
                """,
                second,
                PATIENCE);
    }

    private URI addressIn(String mail) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(stack.url().resolve("/mailbox/messages")).build();
            var all = new JsonArray(client.send(request, BodyHandlers.ofString()).body());
            for (int each = 0; each < all.size(); each++) {
                JsonObject message = all.getJsonObject(each);
                Matcher address = ADDRESS.matcher(message.getString("text"));
                if (message.getString("to").contains(mail) && address.find()) {
                    return URI.create(address.group());
                }
            }
        }
        throw new AssertionError("no mail with a link came to " + mail);
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }
}
