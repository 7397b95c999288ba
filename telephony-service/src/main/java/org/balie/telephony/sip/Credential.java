package org.balie.telephony.sip;

import java.util.Optional;

/// What the stack needs to check a password without knowing it: `H(user:realm:password)` in
/// hexadecimal, by MD5 and by SHA-256 (RFC 8760). Telephones that know MD5 only need the first.
public record Credential(DeviceName device, Optional<String> md5, Optional<String> sha256) {

    @Override
    public String toString() {
        return "Credential[" + device + "]";
    }
}
