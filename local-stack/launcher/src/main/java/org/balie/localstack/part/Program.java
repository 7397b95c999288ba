package org.balie.localstack.part;

import java.nio.file.Path;

/// Something that can be run as a part of the stack, again and again on the same data and ports.
public interface Program {
    /// What a person calls it; also how tests and messages name the part.
    String name();

    /// Where its own words go.
    Path log();

    /// Starts it and returns when it does its work.
    ///
    /// @throws org.balie.local.parts.PartFailed when it died or did not get ready in time, in words
    ///   for a person
    /// @throws InterruptedException when the stack stops meanwhile; nothing is left running then
    RunningProgram start() throws InterruptedException;
}
