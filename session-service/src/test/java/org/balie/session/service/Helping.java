package org.balie.session.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.balie.local.testing.LiveClient;

/// An inbound session with an agent (p1) and a customer (p2), both connected.
final class Helping implements AutoCloseable {
    final UUID id;
    final Member agent;
    final Member customer;
    final LiveClient desk;
    final LiveClient page;
    private final List<LiveClient> others = new ArrayList<>();

    private Helping(UUID id, Member agent, Member customer) {
        this.id = id;
        this.agent = agent;
        this.customer = customer;
        this.desk = agent.enter(id);
        this.page = customer.enter(id);
        isIn(desk, "p1");
        isIn(desk, "p2");
        isIn(page, "p1");
    }

    static Helping begin() {
        return begin("site-" + UUID.randomUUID());
    }

    static Helping begin(String site) {
        UUID id = UUID.randomUUID();
        Member agent = Member.agent("Nadia", site);
        Member customer = Member.visitor("Jan", site, id);
        try (Floor floor = new Floor()) {
            floor.tell(Floor.accepted(id, id, agent, customer), id);
        }
        agent.awaitSession(id);
        return new Helping(id, agent, customer);
    }

    /// Another agent of the site comes in.
    LiveClient join(Member member, String place) {
        LiveClient socket = member.enter(id);
        others.add(socket);
        isIn(desk, place);
        return socket;
    }

    String number() {
        return desk.await("session").get("number").asText();
    }

    static void isIn(LiveClient viewer, String place) {
        viewer.await("participant/" + place, person -> text(person, "state").equals("in"));
    }

    static String text(JsonNode document, String field) {
        return document.path(field).asText();
    }

    @Override
    public void close() {
        others.forEach(LiveClient::close);
        desk.close();
        page.close();
    }
}
