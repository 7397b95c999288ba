package org.balie.reporting.core;

/// A queue as a report shows one: the name is the one the queue had at the time.
public record QueueRef(String queueId, String name) {}
