package org.balie.telephony.sip;

/// The name under which a telephone signs in and is called: the user part of its address and the
/// user name of its credentials. What it stands for is the owner's business.
public record DeviceName(String value) implements Comparable<DeviceName> {
    @Override
    public int compareTo(DeviceName other) {
        return value.compareTo(other.value);
    }
}
