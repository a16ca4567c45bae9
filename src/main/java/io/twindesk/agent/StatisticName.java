package io.twindesk.agent;

/**
 * Which statistic: a person has each at most once, and an empty option is an option.
 */
public record StatisticName(String statistic, String primaryOption, String secondaryOption) {
}
