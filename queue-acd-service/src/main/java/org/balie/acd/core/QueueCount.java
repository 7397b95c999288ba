package org.balie.acd.core;

import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.RequestState;

/// How many open requests of a queue stand where.
final class QueueCount {
    /// Live ones in the line.
    int waiting;

    /// Those in the line for which nobody waits at a page.
    int messages;

    int offered;
    int inSession;
    int wrapUp;

    void plus(Request request, int one) {
        switch (request.state()) {
            case RequestState.Waiting _, RequestState.Reserved _ -> {
                if (request.kind().isLive()) {
                    waiting += one;
                } else {
                    messages += one;
                }
            }
            case RequestState.Offered _ -> offered += one;
            case RequestState.InSession _ -> inSession += one;
            case RequestState.WrapUp _ -> wrapUp += one;
        }
    }

    /// Who counts against the queue's maximum length.
    int inQueue() {
        return waiting + offered;
    }

    int open() {
        return waiting + messages + offered + inSession + wrapUp;
    }
}
