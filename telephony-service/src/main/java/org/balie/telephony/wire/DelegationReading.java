package org.balie.telephony.wire;

import java.util.List;
import java.util.Set;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.SetupCommand;
import org.balie.telephony.core.state.Delegation.Receiving;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Privilege;
import org.jspecify.annotations.Nullable;

/// What people and administrators say about delegations, as it comes over the wire.
public final class DelegationReading {
    private DelegationReading() {}

    /// @param privileges codes, `answer-calls` for one
    public record PrivilegeWords(@Nullable List<String> privileges) {}

    public record ReceivingWords(@Nullable Boolean receiving) {}

    /// Problem `invalid` when one is unknown.
    public static Set<Privilege> privileges(PrivilegeWords wish) {
        var faults = new Faults();
        Set<Privilege> privileges =
                faults.words("privileges", wish.privileges(), Privilege.values(), Privilege::code);
        faults.check();
        return privileges;
    }

    public static Receiving receiving(ReceivingWords wish) {
        var faults = new Faults();
        boolean receiving = faults.flag("receiving", wish.receiving());
        faults.check();
        return receiving ? Receiving.IN : Receiving.OUT;
    }

    /// A delegate that is there gets other privileges; one that is not is added.
    public static SetupCommand put(Exchange exchange, DelegationId id, Set<Privilege> privileges) {
        return exchange.delegation(id).isPresent()
                ? new SetupCommand.GrantPrivileges(id, privileges)
                : new SetupCommand.AddDelegate(id, privileges);
    }
}
