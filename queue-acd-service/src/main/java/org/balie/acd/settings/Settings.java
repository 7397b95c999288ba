package org.balie.acd.settings;

/// One thing that an administrator can set up.
public sealed interface Settings
        permits SiteSettings, QueueSettings, EntryPointSettings, PersonSettings {
    String id();

    Version version();

    /// The same settings under the id and version that the store gives them.
    Settings at(String id, Version version);

    /// Reports what is wrong in itself; references to other settings are checked with the site.
    void check(Faults faults);
}
