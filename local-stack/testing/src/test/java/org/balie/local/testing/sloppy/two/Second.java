package org.balie.local.testing.sloppy.two;

import org.balie.local.testing.sloppy.one.First;

public class Second {
    public Class<?> next = First.class;
}
