package org.balie.acceptance.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.balie.acceptance.chaos.EventLog.Told;
import org.balie.acceptance.chaos.Records.Answered;
import org.balie.acceptance.chaos.RequestAccount.OfferEnd;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.SessionEvent;

/// Holds what was acknowledged against what other services were told, against the journal and
/// against the live documents (rules ACD-5, ACD-7, ACD-8 and ACD-12).
final class Bookkeeper implements AutoCloseable {
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(90);
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);
    private static final int STORIES = 3;

    private final ChaosSite site;
    private final Records records;
    private final EventLog log;
    private FloorAccount account;

    private Bookkeeper(ChaosSite site, Records records, EventLog log) {
        this.site = site;
        this.records = records;
        this.log = log;
        this.account = new FloorAccount(site.capacities());
    }

    static Bookkeeper of(ChaosSite site, Records records) {
        return new Bookkeeper(site, records, EventLog.open(site.ground(), site.id()));
    }

    EventLog log() {
        return log;
    }

    /// Waits until nobody waits, rings or works any more: nothing hangs for ever. The judgement
    /// says what does.
    void awaitQuiet() throws InterruptedException {
        var giveUp = System.nanoTime() + SETTLED_WITHIN.toNanos();
        do {
            Thread.sleep(LOOK_EVERY);
            retell();
        } while (!account.isQuiet() && System.nanoTime() < giveUp);
    }

    private void retell() {
        log.readOn();
        account = new FloorAccount(site.capacities());
        inOrder().values().forEach(told -> account.take(told.event().data()));
    }

    private Map<Long, Told<AcdEvent>> inOrder() {
        var once = new TreeMap<Long, Told<AcdEvent>>();
        log.floor().forEach(told -> once.putIfAbsent(told.event().sequence(), told));
        return once;
    }

    /// Fails with the story of the requests concerned when anything was lost, doubled or stuck.
    Figures judge() {
        retell();
        var findings = new ArrayList<Finding>();
        records.failures().forEach(failure -> findings.add(Finding.of("a driver: " + failure)));
        findings.addAll(told());
        findings.addAll(account.findings());
        findings.addAll(JournalAudit.of(site).hold(inOrder()));
        findings.addAll(SessionAudit.of(log).hold(inOrder().values()));
        findings.addAll(acknowledged());
        findings.addAll(answers());
        findings.addAll(LiveAudit.of(site).hold(account, records));
        var figures = Figures.of(account.requests());
        if (!figures.balance()) {
            findings.add(Finding.of("the sums do not come out: " + figures));
        }
        if (!account.isQuiet()) {
            account.requests().stream()
                    .filter(RequestAccount::isOpen)
                    .forEach(each -> findings.add(Finding.of(each.id(), "is stuck")));
        }
        if (!findings.isEmpty()) {
            throw new AssertionError(report(findings, figures));
        }
        return figures;
    }

    private String report(List<Finding> findings, Figures figures) {
        var stories =
                findings.stream()
                        .flatMap(finding -> finding.request().stream())
                        .distinct()
                        .limit(STORIES)
                        .map(request -> Story.of(request, inOrder().values(), records))
                        .collect(Collectors.joining("\n\n"));
        var words =
                findings.stream()
                        .map(each -> each.request().map(id -> id + " ").orElse("") + each.what())
                        .limit(40)
                        .collect(Collectors.joining("\n"));
        return "%d findings at site %s (%s)%n%s%n%n%s"
                .formatted(findings.size(), site.id(), figures, words, stories);
    }

    /// Published at least once, the first time in order, and again as the same event.
    private List<Finding> told() {
        var findings = new ArrayList<Finding>();
        var ids = new HashMap<Long, UUID>();
        long last = 0;
        for (var told : log.floor()) {
            var event = told.event();
            var before = ids.putIfAbsent(event.sequence(), event.id());
            if (before != null && !before.equals(event.id())) {
                findings.add(Finding.of("number " + event.sequence() + " is two events"));
            }
            if (before == null) {
                if (event.sequence() < last) {
                    findings.add(Finding.of(event.sequence() + " was told after " + last));
                }
                last = Math.max(last, event.sequence());
            }
        }
        return findings;
    }

    /// The longest that an agent was kept in a session that had ended already.
    Duration longestHold() {
        Map<UUID, Instant> ends = new HashMap<>();
        log.sessions().stream()
                .map(told -> told.event().data())
                .filter(SessionEvent.SessionEnded.class::isInstance)
                .forEach(ended -> ends.putIfAbsent(ended.sessionId(), ended.at()));
        return inOrder().values().stream()
                .map(told -> told.event().data())
                .flatMap(
                        event ->
                                event instanceof AcdEvent.HandlingEnded ended
                                                && ends.containsKey(ended.sessionId())
                                        ? Stream.of(
                                                Duration.between(
                                                        ends.get(ended.sessionId()), ended.at()))
                                        : Stream.empty())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /// How often events went out again, as consumers must bear.
    int repetitions() {
        return log.floor().size() - inOrder().size();
    }

    private List<Finding> acknowledged() {
        var findings = new ArrayList<Finding>();
        var asked = records.asked();
        asked.values().stream()
                .filter(each -> account.request(each.requestId()).isEmpty())
                .forEach(each -> findings.add(Finding.of(each.requestId(), "was lost")));
        Set<String> seen = new HashSet<>();
        for (var told : inOrder().values()) {
            if (told.event().data() instanceof AcdEvent.RequestQueued queued) {
                if (!seen.add(queued.customer().name())) {
                    findings.add(Finding.of(queued.requestId(), "is its customer's second"));
                }
                if (!asked.containsKey(queued.requestId())) {
                    findings.add(Finding.of(queued.requestId(), "was acknowledged to nobody"));
                }
            }
        }
        records.left().stream()
                .flatMap(id -> account.request(id).stream())
                .filter(each -> each.end().isEmpty())
                .forEach(
                        each ->
                                findings.add(
                                        Finding.of(each.id(), "waits, and is over for who asked")));
        return findings;
    }

    /// Whoever answered in time had an effect, unless the offer was taken back first.
    private List<Finding> answers() {
        var findings = new ArrayList<Finding>();
        for (var answered : records.answered()) {
            var offer =
                    account.request(answered.requestId())
                            .map(each -> each.offers().get(answered.offerId()));
            if (offer.isEmpty()) {
                findings.add(Finding.of(answered.requestId(), "has no such offer: " + answered));
            } else if (offer.get().end().filter(end -> isUnheard(answered, end)).isPresent()) {
                findings.add(
                        Finding.of(
                                answered.requestId(),
                                "was answered in time, and the offer lapsed: " + answered));
            }
        }
        return findings;
    }

    private static boolean isUnheard(Answered answered, OfferEnd end) {
        return answered.isInTime() && end == OfferEnd.LAPSED;
    }

    @Override
    public void close() {
        log.close();
    }
}
