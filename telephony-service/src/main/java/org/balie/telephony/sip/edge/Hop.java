package org.balie.telephony.sip.edge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.balie.telephony.sip.DialogSnapshot.Edge;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.Transport;

/// What a token says: a request's step between replicas, or how something finds its way later.
sealed interface Hop {

    /// To the replica that serves the site, which need not ask anybody where this came from.
    ///
    /// @param origin the far end's flow, with the edge where it ends
    /// @param certified names that the far end's certificate proved there
    record ToOwner(Flow origin, Edge edge, Set<String> certified) implements Hop {}

    /// To the edge, and there on by this flow (RFC 5626 section 5). No far end ever sees one.
    ///
    /// @param edge where the flow ends; means nothing elsewhere
    /// @param owner where responses go back to
    record ToEdge(Flow flow, Edge edge, String owner, int port) implements Hop {}

    /// In our Via: where its response goes.
    ///
    /// @param here which replica wrote it
    record Back(Flow flow, String here) implements Hop {}

    /// In a Record-Route: whose dialog it is, whoever serves that site by then. Far ends see it,
    /// and it leads them nowhere but to who serves the site.
    record Within(String site) implements Hop {}

    /// Its words, which no text with a tab can be among.
    default List<String> words() {
        return switch (this) {
            case ToOwner(var origin, var edge, var certified) ->
                    List.of(
                            "owner",
                            words(origin),
                            edge.host(),
                            Integer.toString(edge.port()),
                            edge.site(),
                            String.join(" ", certified));
            case ToEdge(var flow, var edge, var owner, var port) ->
                    List.of(
                            "edge",
                            words(flow),
                            edge.host(),
                            Integer.toString(edge.port()),
                            edge.site(),
                            owner,
                            Integer.toString(port));
            case Back(var flow, var here) -> List.of("back", words(flow), here);
            case Within(var site) -> List.of("within", site);
        };
    }

    private static String words(Flow flow) {
        return flow.transport() + " " + flow.host() + " " + flow.port();
    }

    /// Reads what [#words] gave; only for what is known to come from a replica.
    static Hop of(List<String> words) {
        return switch (words.getFirst()) {
            case "owner" -> {
                Edge edge = edge(words);
                yield new ToOwner(flow(words.get(1)).behind(edge), edge, names(words.get(5)));
            }
            case "edge" ->
                    new ToEdge(
                            flow(words.get(1)),
                            edge(words),
                            words.get(5),
                            Integer.parseInt(words.get(6)));
            case "back" -> new Back(flow(words.get(1)), words.get(2));
            case "within" -> new Within(words.get(1));
            default -> throw new IllegalArgumentException(words.getFirst());
        };
    }

    private static Edge edge(List<String> words) {
        return new Edge(words.get(2), Integer.parseInt(words.get(3)), words.get(4));
    }

    private static Flow flow(String text) {
        String[] parts = text.split(" ", -1);
        return new Flow(
                Transport.valueOf(parts[0]),
                parts[1],
                Integer.parseInt(parts[2]),
                Optional.empty());
    }

    private static Set<String> names(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
