package org.balie.telephony.sip;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Knows what lamps show. The stack keeps the subscriptions and asks here when one begins, is
/// renewed, or when [SipStack#lampChanged] says that a resource has become another.
@FunctionalInterface
public interface Lamps {

    /// @param watcher whose telephone asks; what it may see can differ from what others see
    /// @param resource the user part of what is watched: a line, a held call
    /// @return completed from any thread; empty: there is no such thing, or it is not to be watched
    ///   by this telephone
    CompletionStage<Optional<LampState>> state(DeviceName watcher, String resource);
}
