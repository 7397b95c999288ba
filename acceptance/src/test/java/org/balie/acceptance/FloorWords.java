package org.balie.acceptance;

/// The words of transfers, of what is moved by hand, and of messages, in one language.
///
/// @param words the others of the same language
record FloorWords(
        Words words,
        String transfer,
        String privateMessage,
        String lookingFor,
        String transferredToYou,
        String customerSees,
        String takenOver,
        String declineWithout,
        String take,
        String moves,
        String assign,
        String prioritise,
        String set,
        String close,
        String reason,
        String closeRequest,
        String requestClosed,
        String raised,
        String notWaiting,
        String yourMessage,
        String sendMessage,
        String messageSent,
        String placeGivenUp,
        String messageFrom,
        String done,
        String auditLog,
        String audited) {

    static final FloorWords ENGLISH =
            new FloorWords(
                    Words.ENGLISH,
                    "Transfer",
                    "Private message",
                    "Looking for somebody else",
                    "transfers this customer to you",
                    "is finding somebody else for you",
                    "has taken over",
                    "Decline without",
                    "Take ",
                    "Moves for ",
                    "Assign",
                    "Priority",
                    "Set",
                    "Close",
                    "Reason",
                    "Close the request",
                    "Your request was closed",
                    "raised to priority 9",
                    "Leave a message",
                    "Your message",
                    "Send the message",
                    "Your message is with us",
                    "Your place in the queue was given up.",
                    "Message from ",
                    "Done",
                    "Audit log",
                    "Closed a request");

    static final FloorWords DUTCH =
            new FloorWords(
                    Words.DUTCH,
                    "Doorverbinden",
                    "Bericht voor je collega",
                    "Er wordt iemand anders gezocht",
                    "verbindt deze klant met jou door",
                    "zoekt iemand anders voor u",
                    "heeft het overgenomen",
                    "Afwijzen zonder",
                    "Neem ",
                    "Ingrijpen bij ",
                    "Toewijzen",
                    "Voorrang",
                    "Instellen",
                    "Sluiten",
                    "Reden",
                    "Verzoek sluiten",
                    "Uw verzoek is gesloten",
                    "verhoogd tot voorrang 9",
                    "Laat een bericht achter",
                    "Uw bericht",
                    "Bericht versturen",
                    "Uw bericht is bij ons",
                    "Uw plaats in de wachtrij is vrijgegeven.",
                    "Bericht van ",
                    "Klaar",
                    "Logboek",
                    "Sloot een verzoek");

    String language() {
        return words.language();
    }

    @Override
    public String toString() {
        return language();
    }
}
