package org.balie.acd.core;

import static org.balie.acd.core.Setups.agent;
import static org.balie.acd.core.Setups.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Intent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A command delivered twice changes nothing the second time.
@Tag("ACD-8")
class RepetitionTest {

    private final Scene scene = new Scene();

    @BeforeEach
    void a_floor_with_an_agent() {
        scene.with(queue("help").wrapUp(Duration.ofSeconds(30)))
                .with(agent("ann", "help"))
                .available("ann");
    }

    @Test
    void asking_for_help() {
        scene.asks("carl", "help").asks("carl", "help").thenNothing();

        scene.accepts("ann").ends("carl").after(30).asks("carl", "help").thenNothing();
    }

    @Test
    void being_refused() {
        scene.asks("carl", "nowhere").asks("carl", "help").thenNothing();
    }

    @Test
    void accepting() {
        scene.asks("carl", "help");
        OfferId offer = scene.offerTo("ann");
        scene.accepts("ann", offer).accepts("ann", offer).thenNothing();

        scene.ends("carl").accepts("ann", offer).thenNothing();
        scene.after(30).accepts("ann", offer).thenNothing();
    }

    @Test
    void declining() {
        scene.asks("carl", "help");
        FloorCommand decline =
                new FloorCommand.DeclineOffer(
                        new AgentId("ann"), scene.offerTo("ann"), Optional.empty());

        scene.when(decline).when(decline).thenNothing();
    }

    @Test
    void leaving() {
        scene.asks("carl", "help").when(new FloorCommand.LeaveQueue(scene.id("carl")));

        scene.when(new FloorCommand.LeaveQueue(scene.id("carl"))).thenNothing();
    }

    @Test
    void connecting_and_disconnecting() {
        scene.connects("ann", "ann-desk").thenNothing();
        scene.disconnects("ann", "ann-desk").disconnects("ann", "ann-desk").thenNothing();
        scene.asks("carl", "help")
                .opensPage("carl", "page")
                .opensPage("carl", "page")
                .thenNothing();
        scene.closesPage("carl", "page").closesPage("carl", "page").thenNothing();
    }

    @Test
    void setting_presence() {
        scene.intends("ann", Intent.AVAILABLE).thenNothing();
    }

    @Test
    void ending_and_finishing() {
        scene.asks("carl", "help").accepts("ann").ends("carl").ends("carl").thenNothing();
        FloorCommand finish =
                new FloorCommand.FinishWrapUp(
                        new AgentId("ann"), scene.id("carl"), Optional.of("billing"));

        scene.when(finish).when(finish).thenNothing();
    }

    @Test
    void coming_back() {
        scene.asks("carl", "help").accepts("ann").returns("carl", "again", "help", "ann");
        scene.returns("carl", "again", "help", "ann").thenNothing();

        // Under another id it is still the same session, which waits already.
        scene.returns("carl", "once-more", "help", "ann").thenNothing();
    }

    @Test
    void handing_over() {
        scene.with(agent("bob", "help")).asks("carl", "help").accepts("ann");
        FloorCommand handOver =
                new FloorCommand.HandOverHandling(
                        scene.session("carl"), new AgentId("ann"), new AgentId("bob"));

        scene.when(handOver).when(handOver).thenNothing();
    }

    @Test
    void setting_up() {
        FloorConfiguration configuration =
                new FloorConfiguration(
                        Setups.site(2, "UTC"),
                        List.of(queue("help").version(2).settings()),
                        List.of(agent("bob", "help").settings()));
        scene.when(new FloorCommand.ApplyConfiguration(configuration))
                .then(
                        "SiteConfigured",
                        "QueueConfigured",
                        "AgentConfigured",
                        "AgentRetired ann",
                        "AgentPresenceChanged ann offline",
                        "AgentRemoved ann");

        scene.when(new FloorCommand.ApplyConfiguration(configuration)).thenNothing();
        scene.with(queue("help").version(1).length(3)).thenNothing();
        scene.when(new FloorCommand.RemoveQueue(new QueueId("help")))
                .then("QueueRetired help", "QueueRemoved help");
        scene.when(new FloorCommand.RemoveQueue(new QueueId("help"))).thenNothing();
    }
}
