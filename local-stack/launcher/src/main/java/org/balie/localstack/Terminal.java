package org.balie.localstack;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.balie.local.parts.PartFailed;
import org.balie.localstack.part.PartEvent;

/// What a person sees of `./balie up`.
final class Terminal {
    private static final Map<String, String> PROPER_NAMES =
            Map.of("postgresql", "PostgreSQL", "kafka", "Kafka", "keycloak", "Keycloak");

    private final PrintStream out;
    private final Command command;
    private final long began = System.nanoTime();
    private final WaitingLine waiting;

    Terminal(PrintStream out, Command command) {
        this.out = out;
        this.command = command;
        this.waiting = new WaitingLine(out, command.terminal());
    }

    void starting() {
        waiting.show("starting");
    }

    void tell(PartEvent event) {
        String name = PROPER_NAMES.getOrDefault(event.part(), event.part());
        switch (event) {
            case PartEvent.Preparing(_, String what) -> say("  " + name + " " + what);
            case PartEvent.Ready(_, Duration took) ->
                    say(String.format(Locale.ROOT, "  %-20s ready after %s", name, seconds(took)));
            case PartEvent.Died(_, String why, Path log, Duration again) ->
                    say(
                            "! "
                                    + name
                                    + " is gone: "
                                    + why
                                    + ". Starting it again in "
                                    + seconds(again)
                                    + ". Its log: "
                                    + relative(log));
            case PartEvent.GivenUp(_, String why, Path log) ->
                    say(
                            "! "
                                    + name
                                    + " keeps dying and stays away: "
                                    + why
                                    + ". The rest goes on. Its log: "
                                    + relative(log));
        }
    }

    void ready(LocalStack stack) {
        waiting.hide();
        String url = stack.url().toString();
        String shop = stack.shopUrl().toString();
        out.println();
        out.println("  As a customer, press Help in a shop");
        out.println("    Acme               " + shop + "/");
        out.println("    Fietsen Veldhuis   " + shop + "/veldhuis");
        out.println("  Balie                " + url + "/");
        out.println("  Mail it sends        " + url + "/mailbox");
        out.println("  Sign-in's own pages  " + url + "/auth/admin/balie/console/");
        out.println();
        out.println("  Demo accounts; the password is the user name. For demonstrations only.");
        out.println(
                "    Acme               nadia, tom, eva (agents)   sam (supervisor)   ada (administrator)");
        out.println(
                "    Fietsen Veldhuis   lotte, bram (agents)       joost (supervisor and administrator)");
        out.println();
        out.println(
                "  Telephones register at 127.0.0.1:"
                        + stack.sipPort()
                        + ", by SIP over UDP or TCP");
        out.println(
                "    with the name and secret that an administrator gets who adds one (POST "
                        + url
                        + "/api/telephony/admin/devices)");
        out.println();
        out.println("  Data and logs are in " + stack.directory() + ". Ctrl-C stops everything.");
        out.println();
        out.println("ready after " + seconds(Duration.ofNanos(System.nanoTime() - began)));
        out.flush();
    }

    void warn(String text) {
        say("! " + text);
    }

    void stopping() {
        say("stopping …");
    }

    void stopped() {
        waiting.hide();
        say("stopped");
    }

    void fail(PartFailed failed) {
        waiting.hide();
        say("balie: " + failed.getMessage());
        if (command.verbose()) {
            failed.printStackTrace(out);
        }
    }

    private void say(String line) {
        waiting.above(line);
    }

    private Path relative(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
