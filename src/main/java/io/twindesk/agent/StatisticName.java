package io.twindesk.agent;

/**
 * The name of a statistic with its options. A user has each combination at most once; the
 * empty text is an option, too.
 */
public record StatisticName(String statistic, String primaryOption, String secondaryOption) {
}
