package org.balie.local.testing.sloppy;

class SlopManager {}
