package org.balie.telephony.service;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.balie.local.testing.LiveClient;
import org.balie.local.testing.RealParts;
import org.balie.local.testing.TestTokens;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.CallEvent;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.CommandId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.engine.ExchangeCommands;

/// A new site, set up as administrators do; what telephones report is reported by the test.
@Dependent
public class TestOffice {
    static final String LINE_NUMBER = "+31205550100";
    static final String QUEUE_NUMBER = "+31205550190";
    static final String CUSTOMER = "+31612345678";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final String site = "site-" + UUID.randomUUID();
    private final ExchangeCommands commands;
    private int numbers = 5550101;

    TestOffice(ExchangeCommands commands) {
        this.commands = commands;
    }

    // -- who asks

    RequestSpecification as(String person) {
        return given().auth()
                .oauth2(TestTokens.agentToken(person, "The " + person, site, "agent"))
                .contentType(ContentType.JSON);
    }

    RequestSpecification admin() {
        return admin("ada", "Ada Admin");
    }

    RequestSpecification admin(String id, String name) {
        return given().auth()
                .oauth2(TestTokens.agentToken(id, name, site, "admin"))
                .contentType(ContentType.JSON);
    }

    LiveClient desk(String person) {
        return LiveClient.connect(
                RealParts.address("/ws/telephony/desk"),
                TestTokens.agentToken(person, "The " + person, site, "agent"));
    }

    // -- setting up

    TestOffice person(String name) {
        return phone(name, "person");
    }

    TestOffice phone(String name, String kind) {
        Map<String, Object> phone =
                Map.of(
                        "name",
                        "The " + name,
                        "kind",
                        kind,
                        "licensed",
                        true,
                        "number",
                        "+3120" + numbers++,
                        "location",
                        "Room 1");
        admin().body(phone).put("/api/telephony/admin/people/" + name).then().statusCode(200);
        registers(name, name + "-desk");
        return this;
    }

    void registers(String name, String device) {
        report(
                new Report.DeviceRegistered(
                        new PersonId(name),
                        new DeviceId(device),
                        Instant.now().plus(Duration.ofHours(1))));
    }

    /// The boss, with a line.
    TestOffice boss() {
        person("boss");
        admin().body(Map.of("lineId", "line", "ownerId", "boss", "number", LINE_NUMBER))
                .post("/api/telephony/admin/lines")
                .then()
                .statusCode(201);
        return this;
    }

    /// One who may do everything.
    TestOffice delegate(String name) {
        return delegate(name, Privilege.values());
    }

    TestOffice delegate(String name, Privilege... privileges) {
        person(name);
        invite(name, privileges).statusCode(204);
        as(name).post("/api/telephony/delegators/boss/accept").then().statusCode(204);
        return this;
    }

    ValidatableResponse invite(String name, Privilege... privileges) {
        List<String> codes = Arrays.stream(privileges).map(Privilege::code).toList();
        return as("boss")
                .body(Map.of("privileges", codes))
                .put("/api/telephony/delegates/" + name)
                .then();
    }

    // -- calls

    /// Somebody calls the line.
    String call() {
        return call(LINE_NUMBER);
    }

    String call(String number) {
        var call = new CallId(UUID.randomUUID());
        report(
                new Report.CallArrived(
                        call, new PhoneNumber(number), Optional.of(new PhoneNumber(CUSTOMER))));
        return call.value().toString();
    }

    ValidatableResponse act(String person, String call, String action) {
        return as(person).post("/api/telephony/calls/" + call + "/" + action).then();
    }

    ValidatableResponse actAt(String person, String call, String action) {
        return as(person)
                .body(Map.of("deviceId", person + "-desk"))
                .post("/api/telephony/calls/" + call + "/" + action)
                .then();
    }

    /// The caller hangs up.
    void callerGone(String call) {
        report(
                new Report.LegEnded(
                        new LegId(new CallId(UUID.fromString(call)), 1), Report.LegEnd.HUNG_UP));
    }

    /// A message for the boss.
    String message() {
        admin().body(
                        Map.of(
                                "order", "all",
                                "seconds", 10,
                                "busy", Map.of("what", "call-waiting"),
                                "unanswered", Map.of("what", "voicemail"),
                                "hours", Map.of("timeZone", "UTC", "weekly", List.of()),
                                "closed", Map.of("what", "voicemail")))
                .put("/api/telephony/admin/people/boss/ring-plan")
                .then()
                .statusCode(200);
        String call = call();
        var message = UUID.randomUUID();
        report(
                new Report.MessageStored(
                        new CallId(UUID.fromString(call)),
                        new MessageId(message),
                        Duration.ofSeconds(17)));
        return message.toString();
    }

    /// The caller, who is being let go, has heard why; as soon as that has been decided.
    void hearsWhy(String call) {
        var heard = new Report.WordsHeard(new CallId(UUID.fromString(call)));
        long deadline = System.nanoTime() + LiveClient.PATIENCE.toNanos();
        while (send(heard).events().stream()
                .noneMatch(each -> each.event() instanceof CallEvent.CallEnded)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("nobody lets " + call + " go");
            }
        }
    }

    void report(Report report) {
        send(report);
    }

    private Decision send(Report report) {
        return commands.send(
                        new SiteId(site),
                        new IssuedCommand(
                                new CommandId(UUID.randomUUID()),
                                Instant.now(),
                                Actor.MACHINE,
                                report))
                .await()
                .atMost(PATIENCE);
    }
}
