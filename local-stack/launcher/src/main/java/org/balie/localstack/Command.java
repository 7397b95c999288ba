package org.balie.localstack;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What the script `balie` asks the launcher for.
///
/// @param root the repository
/// @param port of the front door; the demo shops get the next one, telephones the one after that
/// @param parent the script's process; without it there is nobody to stop for
/// @param fresh whether to forget all data first
/// @param verbose whether to say more than a user wants to know
/// @param terminal whether a person watches the output
record Command(
        Path root,
        int port,
        OptionalLong parent,
        boolean fresh,
        boolean verbose,
        boolean terminal) {

    private static final int HIGHEST_PORT = 65_535;
    private static final int FURTHER_PORTS = 2;

    /// @throws IllegalArgumentException in words for a person
    static Command parse(List<String> arguments) {
        Path root = Path.of("");
        int port = 8080;
        OptionalLong parent = OptionalLong.empty();
        boolean fresh = false;
        boolean verbose = false;
        boolean terminal = false;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--root" -> root = Path.of(value(option, rest));
                case "--port" -> port = port(value(option, rest));
                case "--parent" -> parent = OptionalLong.of(Long.parseLong(value(option, rest)));
                case "--fresh" -> fresh = true;
                case "--verbose" -> verbose = true;
                case "--terminal" -> terminal = true;
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        return new Command(root, port, parent, fresh, verbose, terminal);
    }

    private static String value(String option, Deque<String> rest) {
        return Optional.ofNullable(rest.poll())
                .orElseThrow(() -> new IllegalArgumentException(option + " needs a value"));
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            // The shops take the port after it, telephones the next.
            if (port > 0 && port <= HIGHEST_PORT - FURTHER_PORTS) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "--port needs a number from 1 to "
                        + (HIGHEST_PORT - FURTHER_PORTS)
                        + ", not "
                        + text);
    }

    StackOptions options() {
        Repository repository = new Repository(root);
        return StackOptions.in(repository, repository.workFolder())
                .withPorts(port, port + 1, port + 2);
    }
}
