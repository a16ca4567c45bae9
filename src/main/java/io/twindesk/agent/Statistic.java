package io.twindesk.agent;

/** A statistic that somebody keeps an eye on, if it is watched. */
public record Statistic(StatisticName name, boolean watched) {
}
