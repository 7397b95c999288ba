package org.balie.acd.core;

import org.balie.acd.core.state.RequestState;

/// How many open requests of a queue stand where.
final class QueueCount {
    int waiting;
    int offered;
    int inSession;
    int wrapUp;

    void plus(RequestState state, int one) {
        switch (state) {
            case RequestState.Waiting _, RequestState.Reserved _ -> waiting += one;
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
        return waiting + offered + inSession + wrapUp;
    }
}
