package org.balie.session.core;

import java.util.UUID;

/// One open socket of a participant. Somebody with two tabs has two.
///
/// @param replica the process that holds the socket, so that its crash closes them all
public record Connection(UUID id, String replica) {}
