package io.twindesk.agent;

/** A statistic of a user, and whether the user watches it. */
public record Statistic(StatisticName name, boolean watched) {
}
