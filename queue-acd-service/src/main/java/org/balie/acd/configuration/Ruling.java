package org.balie.acd.configuration;

import java.util.List;
import org.balie.acd.settings.Faults;
import org.balie.acd.settings.QueueSettings;
import org.balie.acd.settings.Settings;
import org.balie.acd.settings.SiteConfiguration;
import org.balie.acd.settings.SiteSettings;
import org.balie.acd.settings.Version;
import org.balie.platform.problem.FieldError;

/// What becomes of an administrator's wish, given everything the site has.
sealed interface Ruling {
    /// @param next to be written under the next version
    record Write(Settings next) implements Ruling {}

    /// It is as wished already.
    record Keep(Settings current) implements Ruling {}

    record Remove(Settings gone) implements Ruling {}

    sealed interface Refusal extends Ruling {}

    record Missing() implements Refusal {}

    /// Somebody else has changed it since it was read, or it exists already.
    record Changed(Version current) implements Refusal {}

    record Faulty(List<FieldError> faults) implements Refusal {}

    /// @param users what still leads to it
    record InUse(List<String> users) implements Refusal {}

    /// Creates or replaces. A wish without a version (0) creates; repeated, it changes nothing.
    static Ruling save(SiteConfiguration before, Settings wanted) {
        var current = before.find(wanted);
        var currentVersion = current.map(Settings::version).orElse(Version.NONE);
        if (current.isPresent() && current.get().equals(wanted.at(wanted.id(), currentVersion))) {
            return new Keep(current.get());
        }
        if (!wanted.version().equals(currentVersion)) {
            return current.isEmpty() ? new Missing() : new Changed(currentVersion);
        }
        var faults = new Faults();
        before.with(wanted).check(wanted, faults);
        return faults.found().isEmpty() ? new Write(wanted) : new Faulty(faults.found());
    }

    /// Creates; what exists already is in the way.
    static Ruling create(SiteConfiguration before, Settings wanted) {
        return before.find(wanted)
                .<Ruling>map(current -> new Changed(current.version()))
                .orElseGet(() -> save(before, wanted.at(wanted.id(), Version.NONE)));
    }

    static Ruling remove(SiteConfiguration before, SettingsKind kind, String id) {
        var current = before.find(kind.type, id);
        if (current.isEmpty()) {
            return new Missing();
        }
        return switch (current.get()) {
            case SiteSettings _ -> throw new IllegalArgumentException("a site stays");
            case QueueSettings queue -> {
                var users = before.usersOf(queue);
                yield users.isEmpty() ? new Remove(queue) : new InUse(users);
            }
            case Settings other -> new Remove(other);
        };
    }
}
