package org.balie.localstack;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.balie.local.parts.PartFailed;
import org.balie.localstack.door.DoorPlan;
import org.balie.localstack.door.FrontDoor;
import org.balie.localstack.mailbox.Mailbox;
import org.balie.localstack.mailbox.MailboxPages;
import org.balie.localstack.shop.DemoShop;

/// What the launcher itself serves: the front door with the mailbox behind it, and the demo shops.
final class LocalPages {
    private LocalPages() {}

    static void open(Vertx vertx, StackOptions options, StackPrograms programs, Mailbox mailbox)
            throws InterruptedException {
        DoorPlan plan =
                new DoorPlan(
                        programs.publicUrl(),
                        options.repository().consoleFolder(),
                        programs.routes(),
                        Map.of("/mailbox", new MailboxPages(vertx, mailbox)));
        List<Future<?>> opening =
                switch (options.content()) {
                    case DEMONSTRATION ->
                            List.of(
                                    FrontDoor.open(vertx, plan),
                                    DemoShop.open(vertx, options.shopPort(), programs.publicUrl()));
                    case EMPTY -> List.of(FrontDoor.open(vertx, plan));
                };
        for (Future<?> each : opening) {
            try {
                each.toCompletionStage().toCompletableFuture().get();
            } catch (ExecutionException e) {
                throw new PartFailed("The front door cannot open: " + e.getMessage() + ".", e);
            }
        }
    }
}
