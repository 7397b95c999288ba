package org.balie.benchmarks.media;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// A relay in a process of its own, so that its time can be told from the load's. It reads the
/// ports of two telephones a line and answers with its own; it ends when its input does.
public final class RelayMain {
    private RelayMain() {}

    public static void main(String[] arguments) throws IOException {
        Relay relay = Relay.Kind.valueOf(arguments[0]).start();
        try (var in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println(text(relay.bridge(ports(line))));
            }
        }
        System.exit(0);
    }

    static String text(Relay.Ports ports) {
        return ports.first() + " " + ports.second();
    }

    /// @throws IllegalArgumentException when these are no two ports
    static Relay.Ports ports(String line) {
        if (!line.matches("[0-9]{1,5} [0-9]{1,5}")) {
            throw new IllegalArgumentException("no two ports: " + line);
        }
        int space = line.indexOf(' ');
        return new Relay.Ports(
                Integer.parseInt(line.substring(0, space)),
                Integer.parseInt(line.substring(space + 1)));
    }
}
