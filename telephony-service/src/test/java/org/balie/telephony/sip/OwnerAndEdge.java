package org.balie.telephony.sip;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;

/// Two replicas: the owner of a site, and an edge to which the telephones of that site come.
abstract class OwnerAndEdge {
    final Floor floor = new Floor().serves("owner", Floor.SITE);
    final Station owner = floor.open("owner");
    final Station edge = floor.open("edge");

    @AfterEach
    void end() {
        floor.close();
    }

    /// One that comes to the edge, and has not registered.
    Handset phone(String user, Transport transport) throws IOException {
        return transport == Transport.UDP ? Handset.udp(edge, user) : Handset.tcp(edge, user);
    }
}
