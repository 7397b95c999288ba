package org.balie.telephony.legs;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.TrunkName;

/// Whose telephones and trunks there are. Kept in memory by who fills it: no answer takes time.
public interface Directory {

    Optional<Station> station(DeviceName name);

    /// The name by which a device signs in; empty for what is no desk telephone.
    Optional<DeviceName> name(SiteId site, DeviceId device);

    Optional<SiteId> siteOf(TrunkName trunk);

    /// In the order in which they are tried.
    List<TrunkName> trunksOf(SiteId site);

    DialPlan dialPlan(SiteId site);

    /// A desk telephone, as its exchange knows it.
    record Station(SiteId site, PersonId person, DeviceId device) {}
}
