package org.balie.acceptance;

/// The words of transfers, of what is moved by hand, and of messages, in one language.
///
/// @param words the others of the same language
record FloorWords(
        Words words,
        Transfer transfer,
        Moves moves,
        Message message,
        String declineWithout,
        String take) {

    /// Another agent is found for a session.
    record Transfer(
            String transfer,
            String privateMessage,
            String lookingFor,
            String toYou,
            String customerSees,
            String takenOver) {}

    /// What a supervisor does with who waits, and where it can be read afterwards.
    record Moves(
            String of,
            String assign,
            String move,
            String moveNow,
            String prioritise,
            String set,
            String close,
            String reason,
            String closeOne,
            String closeTwo,
            String chooseAll,
            String choose,
            String threeChosen,
            String threeMoved,
            String twoClosed,
            String raised,
            String assignedToYou,
            String inQueue,
            String next,
            String requestClosed,
            Audit audit) {}

    /// The audit log's names of moves.
    record Audit(String title, String assigned, String moved, String prioritised, String closed) {}

    /// What customers read when they are not helped at once, and can leave instead of waiting.
    record Message(
            Kind words,
            Kind callBack,
            Kind mailBack,
            String known,
            String phone,
            String email,
            String placeGivenUp,
            String closed,
            String full,
            String nobody,
            String tooLong,
            String lineLost,
            String done) {}

    /// One of the kinds of message.
    ///
    /// @param choose what the customer presses first
    /// @param text where they write
    /// @param send what they press then
    /// @param sent what they read
    /// @param atDesk what the agent reads, about somebody of this name
    record Kind(String choose, String text, String send, String sent, String atDesk) {}

    static final FloorWords ENGLISH =
            new FloorWords(
                    Words.ENGLISH,
                    new Transfer(
                            "Transfer",
                            "Private message",
                            "Looking for somebody else",
                            "transfers this customer to you",
                            "is finding somebody else for you",
                            "has taken over"),
                    new Moves(
                            "Moves for ",
                            "Assign",
                            "Move to a queue",
                            "Move",
                            "Priority",
                            "Set",
                            "Close",
                            "Reason",
                            "Close the request",
                            "Close 2 requests",
                            "Choose everyone who waits",
                            "Choose ",
                            "3 customers chosen",
                            "3 customers are on the way to ",
                            "The requests of 2 customers are being closed",
                            "raised to priority 9",
                            "A supervisor gave you this customer",
                            "Queue: ",
                            "You are next",
                            "Your request was closed",
                            new Audit(
                                    "Audit log",
                                    "Assigned a customer",
                                    "Moved a customer to another queue",
                                    "Changed a customer’s priority",
                                    "Closed a request")),
                    new Message(
                            new Kind(
                                    "Leave a message",
                                    "Your message",
                                    "Send the message",
                                    "Your message is with us",
                                    "Message from %s"),
                            new Kind(
                                    "Ask us to call back",
                                    "What is it about?",
                                    "Call me back",
                                    "We will call you",
                                    "Call %s back"),
                            new Kind(
                                    "Ask us to mail back",
                                    "What is it about?",
                                    "Mail me back",
                                    "We will mail you",
                                    "Mail %s back"),
                            "We already have what you wrote",
                            "Telephone number",
                            "E-mail address",
                            "Your place in the queue was given up.",
                            "We are closed at this hour.",
                            "All places in the queue are taken.",
                            "Nobody of the team is here at the moment.",
                            "The wait took longer than we allow ourselves.",
                            "The connection was gone for too long",
                            "Done"),
                    "Decline without",
                    "Take ");

    static final FloorWords DUTCH =
            new FloorWords(
                    Words.DUTCH,
                    new Transfer(
                            "Doorverbinden",
                            "Bericht voor je collega",
                            "Er wordt iemand anders gezocht",
                            "verbindt deze klant met jou door",
                            "zoekt iemand anders voor u",
                            "heeft het overgenomen"),
                    new Moves(
                            "Ingrijpen bij ",
                            "Toewijzen",
                            "Naar een andere wachtrij",
                            "Verplaatsen",
                            "Voorrang",
                            "Instellen",
                            "Sluiten",
                            "Reden",
                            "Verzoek sluiten",
                            "2 verzoeken sluiten",
                            "Kies iedereen die wacht",
                            "Kies ",
                            "3 klanten gekozen",
                            "3 klanten zijn onderweg naar ",
                            "De verzoeken van 2 klanten worden gesloten",
                            "verhoogd tot voorrang 9",
                            "Een leidinggevende gaf jou deze klant",
                            "Wachtrij: ",
                            "U bent de volgende",
                            "Uw verzoek is gesloten",
                            new Audit(
                                    "Logboek",
                                    "Wees een klant toe",
                                    "Verplaatste een klant naar een andere wachtrij",
                                    "Wijzigde de voorrang van een klant",
                                    "Sloot een verzoek")),
                    new Message(
                            new Kind(
                                    "Laat een bericht achter",
                                    "Uw bericht",
                                    "Bericht versturen",
                                    "Uw bericht is bij ons",
                                    "Bericht van %s"),
                            new Kind(
                                    "Laat u terugbellen",
                                    "Waar gaat het over?",
                                    "Bel mij terug",
                                    "Wij bellen u",
                                    "%s terugbellen"),
                            new Kind(
                                    "Laat u terugmailen",
                                    "Waar gaat het over?",
                                    "Mail mij terug",
                                    "Wij mailen u",
                                    "%s terugmailen"),
                            "Dit hebben wij al van u",
                            "Telefoonnummer",
                            "E-mailadres",
                            "Uw plaats in de wachtrij is vrijgegeven.",
                            "Wij zijn op dit moment gesloten.",
                            "Alle plaatsen in de wachtrij zijn bezet.",
                            "Er is op dit moment niemand van het team aanwezig.",
                            "Het wachten duurde langer dan wij willen.",
                            "De verbinding was te lang weg",
                            "Klaar"),
                    "Afwijzen zonder",
                    "Neem ");

    String language() {
        return words.language();
    }

    @Override
    public String toString() {
        return language();
    }
}
