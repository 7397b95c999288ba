package org.balie.acd.entry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.balie.platform.http.Allowance;

/// How often customers may ask. Limits hold per replica.
@ConfigMapping(prefix = "balie.acd.entry")
interface EntrySettings {
    /// Requests for help from one address at once; an office or a mobile network may share one.
    @WithDefault("30")
    int addressBurst();

    /// Requests for help from one address in a minute.
    @WithDefault("60")
    int addressPerMinute();

    /// Requests for help at one entry point at once.
    @WithDefault("2000")
    int entryPointBurst();

    /// Requests for help at one entry point in a minute.
    @WithDefault("60000")
    int entryPointPerMinute();

    default Allowance perAddress() {
        return new Allowance(addressBurst(), addressPerMinute(), Duration.ofMinutes(1));
    }

    default Allowance perEntryPoint() {
        return new Allowance(entryPointBurst(), entryPointPerMinute(), Duration.ofMinutes(1));
    }
}
