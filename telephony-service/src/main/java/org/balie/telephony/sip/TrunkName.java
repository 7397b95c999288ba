package org.balie.telephony.sip;

/// The name by which the owner of the stack knows a trunk.
public record TrunkName(String value) implements Comparable<TrunkName> {
    @Override
    public int compareTo(TrunkName other) {
        return value.compareTo(other.value);
    }
}
