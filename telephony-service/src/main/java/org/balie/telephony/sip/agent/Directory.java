package org.balie.telephony.sip.agent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.balie.telephony.sip.Binding;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.Trunk;
import org.balie.telephony.sip.TrunkName;

/// Who is where: what the user agent asks of registrar and trunks.
public interface Directory {

    /// Where a telephone is registered, the preferred place first.
    List<Binding> bindings(DeviceName device);

    /// The trunk that sends from there.
    Optional<Trunk> trunkAt(Flow flow, Set<String> certified);

    Optional<Trunk> trunk(TrunkName name);

    /// Where a trunk is, if that is known and it is up.
    Optional<Flow> way(TrunkName name);
}
