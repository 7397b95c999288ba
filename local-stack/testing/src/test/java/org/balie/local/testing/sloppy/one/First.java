package org.balie.local.testing.sloppy.one;

import org.balie.local.testing.sloppy.two.Second;

public class First {
    public Class<?> next = Second.class;
}
