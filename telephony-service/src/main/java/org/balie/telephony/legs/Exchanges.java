package org.balie.telephony.legs;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeCommand;
import org.balie.telephony.core.state.Id.SiteId;

/// The exchanges, as those who carry out their orders know them.
public interface Exchanges {

    /// Gives a command once. Completed when its events are committed, and after they were told to
    /// [CallControl#carryOut].
    CompletionStage<Decision> send(SiteId site, Actor actor, ExchangeCommand command);

    /// Asks an exchange something; the question is put on the exchange's own thread.
    <T> CompletionStage<T> ask(SiteId site, Function<Exchange, T> question);
}
