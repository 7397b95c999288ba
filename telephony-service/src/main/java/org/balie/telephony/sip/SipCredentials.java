package org.balie.telephony.sip;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Knows the telephones that may sign in.
@FunctionalInterface
public interface SipCredentials {

    /// @return completed from any thread, empty for a stranger; the stack treats a failure, or
    ///   nothing within five seconds, as a reason for 503
    CompletionStage<Optional<Credential>> find(String realm, String user);
}
