package org.balie.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.balie.local.testing.Baresip;
import org.balie.localstack.LocalStack;

/// Desk telephones of the demonstration's people at Acme, each with a tone of its own, set up as an
/// administrator does it: values shown once, typed into the telephone.
final class DeskPhones implements AutoCloseable {
    static final String SHARED = "+31205550100";
    static final String SAMS = "+31205550104";

    /// Of the demonstration.
    enum Who {
        NADIA("ba11e000-0000-4000-8000-000100000001", "nadia", 425),
        TOM("ba11e000-0000-4000-8000-000100000002", "tom", 610),
        EVA("ba11e000-0000-4000-8000-000100000003", "eva", 770),
        SAM("ba11e000-0000-4000-8000-000100000004", "sam", 970);

        final String id;
        final String userName;
        final int hertz;

        Who(String id, String userName, int hertz) {
            this.id = id;
            this.userName = userName;
            this.hertz = hertz;
        }
    }

    private final LocalStack stack;
    private final Path folder;
    private final Map<Who, Baresip> telephones = new LinkedHashMap<>();
    private final Map<Who, String> devices = new LinkedHashMap<>();
    private final List<LiveLine> desks = new ArrayList<>();

    private DeskPhones(LocalStack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
    }

    /// One for each, all of them registered.
    static DeskPhones of(LocalStack stack, Path folder, Who... people) {
        var all = new DeskPhones(stack, folder);
        for (var who : people) {
            all.plugIn(who);
        }
        Patience.until("all telephones have signed in", all::areReachable);
        return all;
    }

    private boolean areReachable() {
        var reachable = new HashSet<String>();
        for (var device : as("ada").get("/api/telephony/admin/devices").body().path("items")) {
            if (device.path("reachable").asBoolean()) {
                reachable.add(device.path("deviceId").asText());
            }
        }
        return reachable.containsAll(devices.values());
    }

    private void plugIn(Who who) {
        var made =
                as("ada")
                        .post(
                                "/api/telephony/admin/devices",
                                Map.of("personId", who.id, "name", who.userName + "'s desk"))
                        .body();
        var user = made.path("deviceId").asText();
        var account =
                new Baresip.Account(
                        who.userName,
                        user,
                        made.path("secret").asText(),
                        "127.0.0.1:" + stack.sipPort());
        devices.put(who, user);
        telephones.put(who, Baresip.start(folder.resolve(who.userName), account, who.hertz));
    }

    Baresip at(Who who) {
        return Objects.requireNonNull(telephones.get(who));
    }

    String device(Who who) {
        return Objects.requireNonNull(devices.get(who));
    }

    /// The interface, as that person uses it.
    Door as(Who who) {
        return as(who.userName);
    }

    /// Every mode, at this site.
    void allowMonitoring() {
        var path = "/api/telephony/admin/policy";
        var policy = (ObjectNode) as("ada").get(path).body();
        policy.putArray("monitoring").add("listen").add("whisper").add("barge").add("take-over");
        as("ada").put(path, policy);
    }

    Door as(String userName) {
        return Door.of(stack.url()).as(token(userName));
    }

    /// What that person's desk shows of telephony.
    LiveLine desk(Who who) {
        var line = new LiveLine(stack.url(), "/ws/telephony/desk", () -> token(who.userName));
        desks.add(line);
        return line;
    }

    private String token(String userName) {
        try {
            return stack.accessTokenOf(userName);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// Waits until the shared line shows one call with this lamp, or none when it is idle; gives
    /// the call.
    static JsonNode awaitLamp(LiveLine desk, String lamp) {
        return desk.await("line/nadia", line -> line.path("lamp").asText().equals(lamp))
                .path("calls")
                .path(0);
    }

    @Override
    public void close() {
        desks.forEach(LiveLine::close);
        telephones.values().forEach(Baresip::close);
        devices.values()
                .forEach(device -> as("ada").delete("/api/telephony/admin/devices/" + device));
    }
}
