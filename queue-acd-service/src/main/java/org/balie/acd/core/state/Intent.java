package org.balie.acd.core.state;

/// What an agent wants to be. It outlives a lost connection and the end of a working day.
public sealed interface Intent {

    record Available() implements Intent {}

    /// @param reason a code of the site's list, or one of the floor's own below
    record Away(String reason) implements Intent {}

    record Offline() implements Intent {}

    Intent AVAILABLE = new Available();
    Intent OFFLINE = new Offline();

    /// Signed in for the first time and has not said anything yet.
    Intent JUST_SIGNED_IN = new Away("just-signed-in");

    /// An offer lapsed (rule ACD-8).
    Intent MISSED_OFFER = new Away("missed-offer");
}
