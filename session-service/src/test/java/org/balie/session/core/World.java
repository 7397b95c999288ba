package org.balie.session.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.balie.session.core.Command.AnswerConsent.Reply;
import org.balie.session.core.Command.HandOverControl.Then;
import org.balie.session.core.Command.NotesDraft;

/// One seeded session after another with six people, two replicas and a floor that hands out
/// agents. Every step is one command, now and then repeated as a broker or a browser would.
final class World {
    private static final List<Person> PEOPLE =
            List.of(Scene.NADIA, Scene.OMAR, Scene.PIA, Scene.JAN, Scene.MIA);
    private static final List<Person.Agent> AGENTS = List.of(Scene.NADIA, Scene.OMAR, Scene.PIA);

    private final Random random;
    private final List<Connection> open = new ArrayList<>();
    private final List<Supplier<Command>> commands =
            List.of(
                    this::connect,
                    this::connect,
                    this::connect,
                    this::disconnect,
                    this::crash,
                    this::sleep,
                    this::accept,
                    this::transfer,
                    this::request,
                    this::giveUp,
                    this::leave,
                    this::admit,
                    this::refuse,
                    this::handOver,
                    this::take,
                    this::take,
                    this::start,
                    this::start,
                    this::stop,
                    this::media,
                    this::media,
                    this::answer,
                    this::answer,
                    this::answer,
                    this::revoke,
                    this::post,
                    this::notes,
                    this::end,
                    this::hide,
                    this::rate);
    private Instant now = Scene.T0;
    private Session session;
    private List<Event> journal;

    World(long seed) {
        random = new Random(seed);
        begin();
    }

    Session session() {
        return session;
    }

    private void begin() {
        Command start =
                random.nextInt(4) == 0
                        ? new Command.StartOutbound(
                                Scene.SESSION,
                                Scene.SITE,
                                Scene.NUMBER,
                                Scene.NADIA,
                                "Topic",
                                List.of(),
                                random.nextBoolean(),
                                now)
                        : new Command.AcceptRequest(
                                Scene.SESSION,
                                Scene.SITE,
                                Scene.NUMBER,
                                Scene.REQUEST,
                                Scene.NADIA,
                                Scene.CARD,
                                now);
        Decision decision = Decider.decide(Optional.empty(), start, Scene.TERMS);
        Decision.Accepted accepted = (Decision.Accepted) decision;
        session = accepted.session();
        journal = new ArrayList<>(accepted.events());
        open.clear();
    }

    void step() {
        if (!session.isRunning() && random.nextInt(8) == 0) {
            begin();
        }
        now = now.plusMillis(random.nextInt(4000));
        Command command = commands.get(random.nextInt(commands.size())).get();
        obey(command);
        if (random.nextInt(10) == 0) {
            obey(command);
        }
    }

    private void obey(Command command) {
        switch (Decider.decide(Optional.of(session), command, Scene.TERMS)) {
            case Decision.Rejected _ -> {}
            case Decision.Accepted accepted -> {
                journal.addAll(accepted.events());
                Invariants.check(session, accepted.session(), command.at());
                session = accepted.session();
                assertEquals(session, Evolution.replay(journal), "replay differs");
                assertEquals(journal.size(), session.version());
            }
        }
    }

    private Command connect() {
        String replica = random.nextInt(3) == 0 ? "replica-b" : "replica-a";
        Connection connection = new Connection(new UUID(0, random.nextLong()), replica);
        open.add(connection);
        return new Command.Connect(anybody(), connection, now);
    }

    private Command disconnect() {
        Connection any = open.isEmpty() ? new Connection(new UUID(0, 0), "none") : oneOf(open);
        return new Command.Disconnect(any.id(), now);
    }

    private Command crash() {
        return new Command.LoseReplica(random.nextBoolean() ? "replica-a" : "replica-b", now);
    }

    private Command sleep() {
        now = now.plusSeconds(oneOf(List.of(1, 30, 61, 121, 600, 2000)));
        return new Command.PassTime(now);
    }

    private Command transfer() {
        UUID request = new UUID(2, random.nextInt(3));
        return switch (random.nextInt(5)) {
            case 0 -> new Command.EndTransfer(request, now);
            case 2 -> new Command.JoinByTelephone(request, oneOf(AGENTS).id(), "+31612345678", now);
            case 1 ->
                    new Command.AcceptRequest(
                            Scene.SESSION,
                            Scene.SITE,
                            Scene.NUMBER,
                            new Request(request, "sales", "Sales", List.of()),
                            oneOf(AGENTS),
                            Scene.CARD,
                            now);
            default -> new Command.BeginTransfer(request, oneOf(AGENTS).id(), "Sales", now);
        };
    }

    private Command accept() {
        UUID request = random.nextInt(4) == 0 ? Scene.REQUEST.id() : new UUID(1, random.nextLong());
        return new Command.AcceptRequest(
                Scene.SESSION,
                Scene.SITE,
                Scene.NUMBER,
                new Request(request, "billing", "Billing", List.of()),
                oneOf(AGENTS),
                Scene.CARD,
                now);
    }

    private Command request() {
        return new Command.NoteRequest(new UUID(2, random.nextInt(3)), now);
    }

    private Command giveUp() {
        return new Command.GiveUpRequest(new UUID(2, random.nextInt(3)), EndCause.NOBODY_LEFT, now);
    }

    private Command leave() {
        return new Command.Leave(anybody(), now);
    }

    private Command admit() {
        return new Command.Admit(agentInCharge(), anyPlace(), now);
    }

    private Command refuse() {
        return random.nextInt(3) == 0
                ? new Command.Refuse(agentInCharge(), anyPlace(), now)
                : admit();
    }

    private Command handOver() {
        return new Command.HandOverControl(
                agentInCharge(), anyPlace(), random.nextBoolean() ? Then.STAY : Then.LEAVE, now);
    }

    private Command take() {
        return new Command.TakeControl(anybody(), now);
    }

    private Command start() {
        ConsentId consent = new ConsentId(new UUID(3, random.nextLong()));
        return new Command.StartActivity(
                agentInCharge(),
                anyKind(),
                consent,
                oneOf(List.of(RecordingConsent.values())),
                now);
    }

    private Command stop() {
        return new Command.StopActivity(agentInCharge(), anyKind(), now);
    }

    private Command hide() {
        return new Command.HideUnrecorded(now);
    }

    private Command media() {
        return new Command.ChangeMedia(
                anybody(),
                maybe(random.nextBoolean()),
                maybe(random.nextBoolean()),
                maybe(oneOf(List.of(Camera.values()))),
                maybe(random.nextBoolean()),
                random.nextInt(6) == 0
                        ? Optional.of(oneOf(List.of(MediaProblem.values())))
                        : Optional.empty(),
                now);
    }

    private Command answer() {
        ConsentId consent =
                session.ledger().entries().isEmpty()
                        ? new ConsentId(new UUID(0, 0))
                        : session.ledger().entries().getLast().id();
        Person customer = random.nextBoolean() ? Scene.JAN : Scene.MIA;
        Reply reply =
                oneOf(List.of(Reply.ALLOW, Reply.ALLOW, Reply.ALLOW_EVERYTHING, Reply.REFUSE));
        return new Command.AnswerConsent(customer, consent, reply, now);
    }

    private Command revoke() {
        return new Command.RevokeConsent(
                random.nextBoolean() ? Scene.JAN : Scene.MIA, maybe(anyKind()), now);
    }

    private Command post() {
        return new Command.PostMessage(
                anybody(), maybe(anyPlace()), "text", "mark-" + random.nextInt(200), now);
    }

    private Command notes() {
        int version = Math.max(0, session.notes().version() - random.nextInt(2));
        return new Command.SaveNotes(
                anybody(), new NotesDraft("notes " + random.nextInt(), version), now);
    }

    private Command end() {
        return random.nextInt(5) == 0
                ? new Command.EndSession(agentInCharge(), Optional.empty(), now)
                : post();
    }

    private Command rate() {
        return new Command.Rate(anybody(), 1 + random.nextInt(5), "", now);
    }

    private Person anybody() {
        return oneOf(PEOPLE);
    }

    /// Mostly the primary agent, since others are refused anyhow.
    private Person agentInCharge() {
        return session.primary()
                .filter(_ -> random.nextInt(5) > 0)
                .map(Participant::person)
                .orElseGet(this::anybody);
    }

    private ParticipantId anyPlace() {
        return new ParticipantId(1 + random.nextInt(6));
    }

    private ActivityKind anyKind() {
        return oneOf(List.of(ActivityKind.values()));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextInt(3) == 0 ? Optional.of(value) : Optional.empty();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
