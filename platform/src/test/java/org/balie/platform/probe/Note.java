package org.balie.platform.probe;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
public class Note {
    @Id UUID id = new UUID(0, 0);
    String text = "";
    @Version int version;
}
