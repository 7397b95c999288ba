package org.balie.telephony.administration;

import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;

/// A SIP telephone that may register (TEL-26).
///
/// @param id also the name that it signs in with, unique among all sites
/// @param md5 H(A1) for MD5, as hexadecimal digits
/// @param sha256 H(A1) for SHA-256
public record SipDevice(
        SiteId site,
        DeviceId id,
        PersonId person,
        String name,
        String realm,
        String md5,
        String sha256) {}
