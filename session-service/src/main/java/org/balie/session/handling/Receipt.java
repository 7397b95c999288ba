package org.balie.session.handling;

/// The answer to a command.
///
/// @param rev how many events the session then had
public record Receipt(long rev) {}
