package org.balie.telephony.phones;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.engine.SiteOwners;
import org.balie.telephony.journal.Leases.Replica;
import org.jspecify.annotations.Nullable;

/// Leads tabs whose site another replica decides for to that one (TEL-26). One whose way breaks, or
/// leads to who decides no more, is refused and comes again.
@ApplicationScoped
class LedTabs {
    private final Function<SiteId, Uni<Optional<Replica>>> others;
    private final TabLinks links;

    @Inject
    LedTabs(SiteOwners owners, TabLinks links) {
        this(owners::other, links);
    }

    /// @param others tells which other replica decides for a site
    LedTabs(Function<SiteId, Uni<Optional<Replica>>> others, TabLinks links) {
        this.others = others;
        this.links = links;
    }

    /// Leads it to the owner of its site; nowhere any more when that is this replica.
    ///
    /// @param frame what the tab says to the owner
    /// @return whether it is led
    Uni<Boolean> lead(Tab tab, JsonNode frame) {
        return others.apply(tab.site())
                .map(
                        other -> {
                            other.ifPresentOrElse(owner -> lead(tab, owner, frame), tab::unlink);
                            return other.isPresent();
                        });
    }

    /// The owner is told what the tab says, and the tab what the owner does.
    private void lead(Tab tab, Replica owner, JsonNode frame) {
        @Nullable TabLink known = tab.link();
        if (known != null && known.owner().id().equals(owner.id())) {
            known.say(frame);
            return;
        }
        TabLink link =
                links.open(owner, tab.site(), tab.person(), tab::heardFromOwner, tab::linkBroken);
        tab.link(link);
        link.say(frame);
    }

    /// Tells the owner that a tab is there still, if it is led and the owner is the same.
    void look(Tab tab) {
        @Nullable TabLink link = tab.link();
        if (link == null) {
            return;
        }
        link.stay();
        var _ =
                others.apply(tab.site())
                        .subscribeAsCompletionStage()
                        .whenComplete(
                                (other, failure) -> {
                                    boolean same =
                                            failure != null
                                                    || other.map(Replica::id)
                                                            .equals(Optional.of(link.owner().id()));
                                    if (!same) {
                                        link.end();
                                    }
                                });
    }
}
