package org.balie.local.parts;

import java.nio.file.Path;
import java.util.Optional;

/// How a PostgreSQL is to run.
///
/// @param binaries where its programs are unpacked, once
/// @param data where its databases are, or will be; a second start there goes on with them
/// @param port where clients connect on 127.0.0.1
/// @param password of [EmbeddedPostgresPart#USER]; without one everybody on this machine is let in
public record PostgresSettings(
        Path binaries, Path data, int port, Durability durability, Optional<String> password) {

    /// For tests: without a password.
    public PostgresSettings(Path binaries, Path data, int port, Durability durability) {
        this(binaries, data, port, durability, Optional.empty());
    }

    /// What a commit is worth.
    public enum Durability {
        /// A commit survives a power cut.
        DURABLE,
        /// A commit may be lost when the machine stops: quicker, for tests that do not crash it.
        FAST
    }
}
