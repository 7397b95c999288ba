package org.balie.session.core;

import java.time.Duration;

/// How long each state may wait, and how much a session may hold.
///
/// @param grace for a lost connection to come back (rule SES-10)
/// @param controlOffer for an assistant to take control that lost its holder
/// @param consent for the customer to answer
/// @param choosing for the owner of a screen to choose one
/// @param lobby for the primary agent to admit somebody
/// @param queued for another agent to accept a session that came back
/// @param deserted for anybody to come back to an empty session
/// @param notesAfterEnd for agents to finish their notes
/// @param present participants at one time
/// @param participants participants over the life of a session
/// @param lines lines of chat
/// @param consents entries of the ledger
public record Terms(
        Duration grace,
        Duration controlOffer,
        Duration consent,
        Duration choosing,
        Duration lobby,
        Duration queued,
        Duration deserted,
        Duration notesAfterEnd,
        int present,
        int participants,
        int lines,
        int consents) {}
