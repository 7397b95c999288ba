package org.balie.acd.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that is set up for one site, and the rules between its parts.
public record SiteConfiguration(
        SiteSettings site,
        List<QueueSettings> queues,
        List<EntryPointSettings> entryPoints,
        List<PersonSettings> people) {

    public SiteConfiguration {
        queues = List.copyOf(queues);
        entryPoints = List.copyOf(entryPoints);
        people = List.copyOf(people);
    }

    public static SiteConfiguration of(String siteId, List<Settings> settings) {
        return new SiteConfiguration(
                only(settings, SiteSettings.class)
                        .findFirst()
                        .orElseGet(() -> SiteSettings.of(siteId)),
                only(settings, QueueSettings.class).toList(),
                only(settings, EntryPointSettings.class).toList(),
                only(settings, PersonSettings.class).toList());
    }

    private static <T extends Settings> Stream<T> only(List<Settings> all, Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast);
    }

    /// This configuration with the given settings in the place of those with the same id.
    public SiteConfiguration with(Settings changed) {
        return switch (changed) {
            case SiteSettings settings ->
                    new SiteConfiguration(settings, queues, entryPoints, people);
            case QueueSettings queue ->
                    new SiteConfiguration(site, replaced(queues, queue), entryPoints, people);
            case EntryPointSettings entryPoint ->
                    new SiteConfiguration(site, queues, replaced(entryPoints, entryPoint), people);
            case PersonSettings person ->
                    new SiteConfiguration(site, queues, entryPoints, replaced(people, person));
        };
    }

    private static <T extends Settings> List<T> replaced(List<T> all, T changed) {
        var result = new ArrayList<>(all);
        result.removeIf(one -> one.id().equals(changed.id()));
        result.add(changed);
        return result;
    }

    /// Reports what the settings themselves and their references to others have wrong.
    public void check(Settings changed, Faults faults) {
        changed.check(faults);
        var known = queues.stream().map(QueueSettings::id).collect(Collectors.toSet());
        switch (changed) {
            case EntryPointSettings entryPoint -> {
                knows(known, entryPoint.defaultQueueId(), "defaultQueueId", faults);
                for (int i = 0; i < entryPoint.rules().size(); i++) {
                    var rule = entryPoint.rules().get(i);
                    knows(known, rule.queueId(), "rules[" + i + "].queueId", faults);
                }
            }
            case PersonSettings person -> {
                for (int i = 0; i < person.queues().size(); i++) {
                    knows(known, person.queues().get(i), "queues[" + i + "]", faults);
                }
            }
            case QueueSettings queue -> {
                for (int i = 0; i < queue.overflow().size(); i++) {
                    var field = "overflow[" + i + "].queueId";
                    queue.overflow()
                            .get(i)
                            .leadsTo()
                            .ifPresent(id -> knows(known, id, field, faults));
                }
            }
            case SiteSettings _ -> {}
        }
    }

    private static void knows(Set<String> queues, String id, String field, Faults faults) {
        if (!queues.contains(id)) {
            faults.add(field, "unknown", "no such queue");
        }
    }

    /// What still leads to a queue: names of entry points, of queues that overflow into it and of
    /// people. Empty when it may go.
    public List<String> usersOf(QueueSettings queue) {
        return Stream.of(
                        entryPoints.stream()
                                .filter(entry -> entry.leadsTo().contains(queue.id()))
                                .map(EntryPointSettings::name),
                        queues.stream()
                                .filter(other -> other.overflowsInto(queue.id()))
                                .map(QueueSettings::name),
                        people.stream()
                                .filter(person -> person.queues().contains(queue.id()))
                                .map(PersonSettings::name))
                .flatMap(names -> names)
                .toList();
    }

    /// What stands now in the place of the given settings.
    public Optional<Settings> find(Settings settings) {
        return find(settings.getClass(), settings.id());
    }

    public Optional<Settings> find(Class<? extends Settings> type, String id) {
        return Stream.of(List.of(site), queues, entryPoints, people)
                .<Settings>flatMap(List::stream)
                .filter(type::isInstance)
                .filter(one -> one.id().equals(id))
                .findFirst();
    }
}
