package org.balie.acd.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A site as a whole.
///
/// @param timeZone IANA name; the site's day begins at its midnight
/// @param awayReasons what agents may choose from when they are away (rule ACD-6)
/// @param graceSeconds how long a customer who lost the connection keeps the place (rule ACD-5)
/// @param offlineGraceSeconds how long an agent may be without a connection before being offline
///   (rule ACD-6)
/// @param agentsMayPull whether agents may take a waiting request of their choice (rule ACD-13)
/// @param version counts changes; a writer names the version it has read
public record SiteSettings(
        String siteId,
        String name,
        String timeZone,
        List<AwayReason> awayReasons,
        int graceSeconds,
        int offlineGraceSeconds,
        Boolean agentsMayPull,
        Version version)
        implements Settings {

    /// @param code stable, e.g. `lunch`
    /// @param allowedSeconds how long it should take at most; null: as long as it takes
    public record AwayReason(String code, Words label, @Nullable Integer allowedSeconds) {
        private static final int WHOLE_DAY = 86_400;

        public AwayReason {
            code = Given.text(code);
            label = Words.given(label);
        }

        void check(Faults faults) {
            faults.id("code", code);
            faults.words("label", label, 60);
            if (allowedSeconds != null) {
                faults.range("allowedSeconds", allowedSeconds, 1, WHOLE_DAY);
            }
        }
    }

    public SiteSettings {
        siteId = Given.text(siteId);
        name = Given.text(name);
        timeZone = Given.text(timeZone);
        awayReasons = Given.list(awayReasons);
        agentsMayPull = Given.flag(agentsMayPull);
        version = Version.given(version);
    }

    /// What a site is before an administrator has said anything about it.
    public static SiteSettings of(String siteId) {
        return new SiteSettings(siteId, siteId, "UTC", List.of(), 60, 30, false, Version.NONE);
    }

    /// How long a break for this reason may last, if the site says so.
    public Optional<Duration> allowed(String reason) {
        return awayReasons.stream()
                .filter(known -> known.code().equals(reason))
                .flatMap(known -> Stream.ofNullable(known.allowedSeconds()))
                .map(Duration::ofSeconds)
                .findFirst();
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /// As the floor knows it.
    public org.balie.acd.core.state.Settings.SiteSettings toFloor() {
        return new org.balie.acd.core.state.Settings.SiteSettings(
                version.number(),
                zone(),
                Duration.ofSeconds(graceSeconds),
                Duration.ofSeconds(offlineGraceSeconds),
                agentsMayPull);
    }

    @Override
    public String id() {
        return siteId;
    }

    @Override
    public SiteSettings at(String id, Version version) {
        return new SiteSettings(
                id,
                name,
                timeZone,
                awayReasons,
                graceSeconds,
                offlineGraceSeconds,
                agentsMayPull,
                version);
    }

    @Override
    public void check(Faults faults) {
        faults.line("name", name, 100);
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            faults.add(
                    "timeZone", timeZone.isEmpty() ? "required" : "unknown", "an IANA time zone");
        }
        faults.atMost("awayReasons", awayReasons, 50);
        faults.distinct("awayReasons", awayReasons, AwayReason::code);
        for (int i = 0; i < awayReasons.size(); i++) {
            faults.within("awayReasons[" + i + "]", awayReasons.get(i)::check);
        }
        faults.range("graceSeconds", graceSeconds, 5, 3600);
        faults.range("offlineGraceSeconds", offlineGraceSeconds, 5, 3600);
    }
}
