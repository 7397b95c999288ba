package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.balie.acceptance.DeskPhones.Who;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Tom telephones with his browser, Sam with a telephone on his desk. What Sam hums is measured as
/// energy in Tom's browser, and the beeps of Tom's microphone in Sam's ear. Or both have browsers.
@ExtendWith(WholeSystem.class)
@Tag("TEL-26")
class BrowserTelephoneTest {
    /// Remembers the connections that the page makes.
    private static final String KEEP_CONNECTIONS =
            """
            window.balieConnections = [];
            const Kept = window.RTCPeerConnection;
            window.RTCPeerConnection = class extends Kept {
              constructor(...all) { super(...all); balieConnections.push(this); }
            };
            """;

    /// What has been heard so far over all connections (RTCInboundRtpStreamStats).
    private static final String HEARD_ENERGY =
            """
            async () => {
              let energy = 0;
              for (const each of balieConnections) {
                (await each.getStats()).forEach(s => {
                  if (s.type === 'inbound-rtp') energy += s.totalAudioEnergy ?? 0;
                });
              }
              return energy;
            }
            """;

    /// What the browser encodes its microphone with (RTCOutboundRtpStreamStats).
    private static final String SPOKEN =
            """
            async () => {
              const spoken = new Set();
              for (const each of balieConnections) {
                const stats = await each.getStats();
                stats.forEach(s => {
                  if (s.type === 'outbound-rtp') spoken.add(stats.get(s.codecId)?.mimeType);
                });
              }
              return [...spoken].join(' ');
            }
            """;

    private final LocalStack stack;
    private final Chromium chromium;

    BrowserTelephoneTest(LocalStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    @Tag("TEL-6")
    @Tag("TEL-9")
    @Tag("TEL-10")
    void a_browser_answers_for_a_delegator_and_calls_out_on_the_shared_line() {
        var folder = Path.of("target", "telephones", "browser").toAbsolutePath();
        try (var phones = DeskPhones.of(stack, folder, Who.SAM);
                var tom = Person.withBrowser("tom-telephones", chromium, "en")) {
            telephones(tom, "tom");

            phones.at(Who.SAM).dial(DeskPhones.SHARED);
            tom.sees("Call for Nadia Benali");
            tom.button("Answer").click();
            phones.at(Who.SAM).awaitEstablished();
            phones.at(Who.SAM).awaitSound();
            awaitHearing(tom);
            tom.button("Hang up").click();
            phones.at(Who.SAM).awaitClosed();

            tom.page().getByLabel("Call on").selectOption("nadia");
            tom.page().getByLabel("Number or name").first().fill(DeskPhones.SAMS);
            call(tom);
            assertTrue(phones.at(Who.SAM).awaitRinging().contains(DeskPhones.SHARED));
            phones.at(Who.SAM).answer();
            phones.at(Who.SAM).awaitSound();
            awaitHearing(tom);
            phones.at(Who.SAM).hangUp();
            tom.sees("No call now");
            assertEquals(List.of(), tom.troubles());
        }
    }

    @Test
    void two_browsers_that_call_each_other_speak_opus_and_hear_each_other() {
        try (var tom = Person.withBrowser("tom-calls-sam", chromium, "en");
                var sam = Person.withBrowser("sam-is-called", chromium, "en")) {
            telephones(tom, "tom");
            telephones(sam, "sam");

            tom.page().getByLabel("Number or name").first().fill(DeskPhones.SAMS);
            call(tom);
            sam.button("Answer").click();
            awaitHearing(sam);
            awaitHearing(tom);
            assertEquals("audio/opus", spokenBy(tom));
            assertEquals("audio/opus", spokenBy(sam));
            tom.button("Hang up").click();
            sam.sees("No call now");
            assertEquals(List.of(), tom.troubles());
            assertEquals(List.of(), sam.troubles());
        }
    }

    private void telephones(Person person, String userName) {
        person.page().addInitScript(KEEP_CONNECTIONS);
        person.open(stack.url().resolve("/phone?lang=en"));
        person.signIn(userName);
        person.button("Use this browser as telephone").click();
        person.sees("Ready: calls ring here");
    }

    private static void call(Person person) {
        person.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Call").setExact(true))
                .click();
    }

    private static String spokenBy(Person person) {
        return String.valueOf(person.page().evaluate(SPOKEN));
    }

    private static void awaitHearing(Person person) {
        double before = energy(person);
        Patience.until("somebody is heard in the browser", () -> energy(person) > before + 0.001);
    }

    private static double energy(Person person) {
        return ((Number) person.page().evaluate(HEARD_ENERGY)).doubleValue();
    }
}
