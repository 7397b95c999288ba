package org.balie.telephony.sip;

/// Told whether trunks can be used. A trunk is down until it has answered.
public interface TrunkEvents {

    void up(TrunkName trunk);

    /// @param cause in a few words, for a person who looks after the trunk
    void down(TrunkName trunk, String cause);
}
