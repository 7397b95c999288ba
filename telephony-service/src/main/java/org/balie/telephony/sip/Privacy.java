package org.balie.telephony.sip;

/// Whether the called side may learn who calls (RFC 3323).
public enum Privacy {
    NONE,
    /// `Privacy: id`: a trusted trunk still learns it, for the authorities; nobody else does.
    WITHHELD
}
